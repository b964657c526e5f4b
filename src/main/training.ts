import type { Settings } from '../core/settings/settings';
import type { TrainingEvent } from '../ipc/training';
import { Trainer } from './trainer';

/** The run under way, if there is one; a new one takes its place. */
export class Training {
  #trainer: Trainer | undefined;

  constructor(
    private readonly bundle: string,
    /** The folder of the datasets' folders. */
    private readonly datasets: string,
    private readonly tell: (event: TrainingEvent) => void,
  ) {}

  start(document: unknown, dataset: string, settings: Settings): void {
    this.end();
    const order = { type: 'train', document, dataset, settings, datasets: this.datasets } as const;
    this.#trainer = new Trainer(this.bundle, order, this.tell);
  }

  /** Pauses after the step under way. */
  pause(): void {
    this.#trainer?.order({ type: 'pause' });
  }

  continue(): void {
    this.#trainer?.order({ type: 'continue' });
  }

  /** Ends the run at once; its `ended` event follows. */
  cancel(): void {
    this.#trainer?.cancel();
  }

  /** Asks the run to stop; its `ended` event follows. */
  stop(): void {
    this.#trainer?.stop();
  }

  /** Ends the run at once and silently. */
  end(): void {
    this.#trainer?.leave();
    this.#trainer = undefined;
  }
}
