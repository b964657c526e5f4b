import { bindChosen } from '../core/kinds/choice';
import { schedules } from '../core/program/choices';
import type { EpochFigures, Memory, Schedule } from '../core/program/schedule';
import type { Settings } from '../core/settings/settings';

/** The learning rate in the course of a run, step by step. */
export class Pace {
  readonly #schedule: Schedule;
  #memory: Memory;
  #step = 0;

  constructor(
    private readonly settings: Settings,
    private readonly stepsPerEpoch: number,
  ) {
    this.#schedule = bindChosen(schedules, settings.schedule);
    this.#memory = this.#schedule.start;
  }

  /** The learning rate of the next step. */
  next(): number {
    const { epochs, learningRate } = this.settings;
    const moment = { step: this.#step++, stepsPerEpoch: this.stepsPerEpoch, epochs };
    return this.#schedule.rate(learningRate, moment, this.#memory);
  }

  endEpoch(figures: EpochFigures): void {
    this.#memory = this.#schedule.after(this.#memory, figures);
  }
}
