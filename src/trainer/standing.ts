import type { Settings } from '../core/settings/settings';
import { type EpochRecord, isOver, type Machine, type Progress } from '../ipc/checkpoint';
import { Pace } from './pace';
import { Tally } from './tally';
import type { Figures } from './training';
import { improves } from './watch';

/** Where a run stands, beside its tensors: all that the next step and the next epoch depend on. */
export class Standing {
  readonly #pace: Pace;
  #step: number;
  #epoch: number;
  #position: number;
  #tally: Tally;
  #seconds: number;
  #learningRate: number;
  #best: number | null;
  #waited: number;
  #epochs: readonly EpochRecord[];

  /** @param from where the run goes on; absent: it begins */
  constructor(
    private readonly settings: Settings,
    private readonly stepsPerEpoch: number,
    private readonly machine: Machine,
    from?: Progress,
  ) {
    this.#pace = new Pace(settings, stepsPerEpoch, from?.schedule);
    this.#step = from?.step ?? 0;
    this.#epoch = from?.epoch ?? 1;
    this.#position = from?.position ?? 0;
    this.#tally = new Tally(from?.sums);
    this.#seconds = from?.seconds ?? 0;
    this.#learningRate = from?.learningRate ?? settings.learningRate;
    this.#best = from?.best ?? null;
    this.#waited = from?.waited ?? 0;
    this.#epochs = from?.epochs ?? [];
  }

  /** Steps made. */
  get step(): number {
    return this.#step;
  }

  /** The epoch under way, from 1. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Steps made of the epoch under way. */
  get position(): number {
    return this.#position;
  }

  get over(): boolean {
    return isOver({ epoch: this.#epoch, waited: this.#waited }, this.settings);
  }

  /** Whether early stopping ended the run. */
  get early(): boolean {
    return this.over && this.#epoch <= this.settings.epochs;
  }

  /** Whether the last epoch was the best, and no step has been made since. */
  get best(): boolean {
    return this.#position === 0 && (this.#epochs.at(-1)?.best ?? false);
  }

  /** The learning rate of the step that follows after so many others from here. */
  rateAfter(steps: number): number {
    return this.#pace.at(this.#step + steps);
  }

  /** Takes in what a step gave. */
  advance(figures: Figures, learningRate: number): void {
    this.#step++;
    this.#position++;
    this.#tally.add(figures);
    this.#learningRate = learningRate;
  }

  addTime(milliseconds: number): void {
    this.#seconds += milliseconds / 1000;
  }

  /** Ends the epoch of so many examples with its validation, and gives its record. */
  endEpoch(
    examples: number,
    validation: Pick<EpochRecord, 'valLoss' | 'valAccuracy' | 'valTopK'>,
  ): EpochRecord {
    const figures = { ...this.#tally.means(examples), ...validation };
    const best = improves(figures, this.#best, this.settings);
    if (best) this.#best = figures[this.settings.monitor];
    this.#waited = best ? 0 : this.#waited + 1;
    this.#pace.endEpoch(figures);
    const record = {
      epoch: this.#epoch,
      ...figures,
      seconds: this.#seconds,
      learningRate: this.#learningRate,
      best,
    };
    this.#epochs = [...this.#epochs, record];
    this.#epoch++;
    this.#position = this.#seconds = 0;
    this.#tally = new Tally();
    return record;
  }

  get progress(): Progress {
    return {
      version: 1,
      step: this.#step,
      stepsPerEpoch: this.stepsPerEpoch,
      epoch: this.#epoch,
      position: this.#position,
      sums: this.#tally.sums,
      seconds: this.#seconds,
      learningRate: this.#learningRate,
      schedule: this.#pace.memory,
      best: this.#best,
      waited: this.#waited,
      epochs: [...this.#epochs],
      seed: this.settings.seed,
      machine: this.machine,
    };
  }
}
