import { bindChosen } from '../core/kinds/choice';
import { schedules } from '../core/program/choices';
import type { EpochFigures, Memory, Schedule } from '../core/program/schedule';
import type { Settings } from '../core/settings/settings';

/** The learning rate in the course of a run. */
export class Pace {
  readonly #schedule: Schedule;
  #memory: Memory;

  /** @param memory what the schedule remembered where the run goes on; absent: the run begins */
  constructor(
    private readonly settings: Settings,
    private readonly stepsPerEpoch: number,
    memory?: Memory,
  ) {
    this.#schedule = bindChosen(schedules, settings.schedule);
    this.#memory = memory ?? this.#schedule.start;
  }

  get memory(): Memory {
    return this.#memory;
  }

  /** The learning rate of the step after `step` others. */
  at(step: number): number {
    const { epochs, learningRate } = this.settings;
    const moment = { step, stepsPerEpoch: this.stepsPerEpoch, epochs };
    return this.#schedule.rate(learningRate, moment, this.#memory);
  }

  endEpoch(figures: EpochFigures): void {
    this.#memory = this.#schedule.after(this.#memory, figures);
  }
}
