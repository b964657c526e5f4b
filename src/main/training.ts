import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../core/kinds/language';
import type { Settings } from '../core/settings/settings';
import { eventLines } from '../ipc/event-lines';
import { RUN_FILES } from '../ipc/run-folder';
import type { TrainerLife } from '../ipc/trainer-life';
import type { Order, TrainingEvent } from '../ipc/training';
import type { Runs } from './runs';
import { startTrainer } from './trainer';

/** Where the parts lie that a run needs. */
interface Places {
  /** The bundle of the trainer process. */
  readonly trainer: string;
  /** The folder of the datasets' folders. */
  readonly datasets: string;
}

/** The run under way, if there is one; a new one takes its place. */
export class Training {
  #trainer: TrainerLife | undefined;
  #kept: Promise<void> = Promise.resolve();

  constructor(
    private readonly places: Places,
    private readonly runs: Runs,
    private readonly language: () => Language,
    private readonly tell: (event: TrainingEvent) => void,
  ) {}

  /** Starts a run; where its folder cannot be made, it is told of and the run is not kept. */
  async start(document: unknown, dataset: string, settings: Settings): Promise<void> {
    this.end();
    const run = await this.runs.create({ document, dataset, settings }).catch((error: unknown) => {
      this.tell({ type: 'checkpointFailed', step: 0, reason: 'failed', detail: String(error) });
      return undefined;
    });
    const { datasets } = this.places;
    this.#begin({ type: 'train', document, dataset, settings, datasets, run }, run);
  }

  /** @throws Error where this is no run's name */
  resume(id: string): void {
    const run = this.runs.path(id);
    this.#begin({ type: 'resume', run, datasets: this.places.datasets }, run);
  }

  /** Pauses after the step under way. */
  pause(): void {
    this.#trainer?.order({ type: 'pause' });
  }

  continue(): void {
    this.#trainer?.order({ type: 'continue' });
  }

  /** Asks the run to stop and keep what there is; its `ended` event follows. */
  stop(): void {
    this.#trainer?.stop();
  }

  /** Ends the run at once; its `ended` event follows. */
  cancel(): void {
    this.#trainer?.cancel();
  }

  /** Ends the run at once and silently. */
  end(): void {
    this.#trainer?.leave();
    this.#trainer = undefined;
  }

  #begin(order: Extract<Order, { type: 'train' | 'resume' }>, run: string | undefined): void {
    this.end();
    this.#trainer = startTrainer(this.places.trainer, order, (event) => {
      this.tell(event);
      if (run === undefined) return;
      this.#keep(join(run, RUN_FILES.events), event);
      if (event.type === 'ended') void this.runs.settle(run, event.outcome === 'finished');
    });
  }

  /** Appends an event to those that are kept; where the disk is full, it is left out. */
  #keep(path: string, event: TrainingEvent): void {
    // The events are those of the process that trains it.
    if (event.type === 'ended' && event.failure?.code === 'runUnderWay') return;
    const lines = eventLines(event, this.language());
    if (lines === '') return;
    this.#kept = this.#kept.then(() => appendFile(path, lines)).catch(() => undefined);
  }
}
