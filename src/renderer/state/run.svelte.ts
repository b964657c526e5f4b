import type { Settings } from '../../core/settings/settings';
import type { Failure, TrainingEvent } from '../../ipc/training';
import { Growing } from './growing';

export type RunState = 'building' | 'running' | 'stopping' | 'finished' | 'stopped' | 'failed';

/** Means over the examples of one epoch: over the training ones and the validation ones. */
export interface EpochResult {
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly valLoss: number;
  readonly valAccuracy: number;
}

/** One run of training as the trainer tells it: what it was asked to do and what came of it. */
export class Run {
  #state = $state.raw<RunState>('building');
  #failure = $state.raw<Failure | null>(null);
  #epochs = $state.raw<readonly EpochResult[]>([]);
  /** Weights counted from the real session; null until it stands. */
  #params = $state.raw<number | null>(null);
  #stepsPerEpoch = $state.raw(0);
  #steps = $state.raw(0);
  #began = $state.raw<number | null>(null);
  #endedAt = $state.raw<number | null>(null);

  /** Settles when the run has ended, however it did. */
  readonly ended: Promise<void>;
  #settle: () => void = () => undefined;

  /** Loss and accuracy of every step; `steps` tells how many, and changes as they come. */
  readonly losses = new Growing();
  readonly accuracies = new Growing();

  constructor(
    /** What is trained on what, for the heading: the net's title and the dataset's id. */
    readonly title: string | null,
    readonly dataset: string,
    readonly settings: Settings,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.ended = new Promise((resolve) => (this.#settle = resolve));
  }

  readonly busy = $derived.by(() => ['building', 'running', 'stopping'].includes(this.#state));
  readonly lastEpoch = $derived.by(() => this.#epochs.at(-1) ?? null);

  get state(): RunState {
    return this.#state;
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  get epochs(): readonly EpochResult[] {
    return this.#epochs;
  }

  get params(): number | null {
    return this.#params;
  }

  get steps(): number {
    return this.#steps;
  }

  get stepsPerEpoch(): number {
    return this.#stepsPerEpoch;
  }

  /** How much of the whole run is done, 0 to 1. */
  readonly share = $derived.by(() => {
    const all = this.#stepsPerEpoch * this.settings.epochs;
    return all === 0 ? 0 : Math.min(1, this.#steps / all);
  });

  /** Seconds since the session stood, up to `now` or to the end. */
  elapsed(now: number): number {
    return this.#began === null ? 0 : Math.max(0, ((this.#endedAt ?? now) - this.#began) / 1000);
  }

  /** Seconds left at the pace so far; null while nothing can be said. */
  left(now: number): number | null {
    if (this.#state !== 'running' || this.share === 0) return null;
    return this.elapsed(now) * (1 / this.share - 1);
  }

  stopping(): void {
    if (this.busy) this.#state = 'stopping';
  }

  /** Ends the run from outside, where the trainer cannot. */
  fail(failure: Failure): void {
    this.hear({ type: 'ended', outcome: 'failed', failure });
  }

  hear(event: TrainingEvent): void {
    if (!this.busy) return;
    switch (event.type) {
      case 'built':
        this.#params = event.params;
        this.#stepsPerEpoch = event.steps;
        this.#began = this.clock();
        if (this.#state === 'building') this.#state = 'running';
        return;
      case 'batches':
        for (const [index, loss] of event.losses.entries()) {
          this.losses.push(loss);
          this.accuracies.push(event.accuracies[index] ?? NaN);
        }
        this.#steps = this.losses.length;
        return;
      case 'epoch': {
        const { epoch, loss, accuracy, valLoss, valAccuracy } = event;
        this.#epochs = [...this.#epochs, { epoch, loss, accuracy, valLoss, valAccuracy }];
        return;
      }
      case 'ended':
        this.#state = event.outcome;
        this.#failure = event.failure ?? null;
        this.#endedAt = this.clock();
        this.#settle();
    }
  }
}
