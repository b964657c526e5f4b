import type { Settings } from '../../core/settings/settings';
import type { EpochRecord } from '../../ipc/checkpoint';
import type { Failure, TrainingEvent } from '../../ipc/training';
import { Growing } from './growing';
import { rateOf } from './rate';
import { Stopwatch } from './stopwatch.svelte';

export type RunState =
  | 'building'
  | 'running'
  | 'pausing'
  | 'paused'
  | 'stopping'
  | 'finished'
  | 'stopped'
  | 'cancelled'
  | 'failed';

const BUSY: readonly RunState[] = ['building', 'running', 'pausing', 'paused', 'stopping'];

type EventOf<T extends TrainingEvent['type']> = Extract<TrainingEvent, { type: T }>;
type Pause = EventOf<'paused'>;
type CheckpointFailure = EventOf<'checkpointFailed'>;

/** What a run is, for its heading and its curves. */
export interface RunOf {
  /** The net's title and the dataset's id. */
  readonly title: string | null;
  readonly dataset: string;
  readonly settings: Settings;
  /** The epochs done before, where it goes on from a checkpoint. */
  readonly epochs?: readonly EpochRecord[];
}

/** One run of training as the trainer tells it: what it was asked to do and what came of it. */
export class Run {
  #state = $state.raw<RunState>('building');
  #failure = $state.raw<Failure | null>(null);
  #epochs = $state.raw<readonly EpochRecord[]>([]);
  /** Weights counted from the real session; null until it stands. */
  #params = $state.raw<number | null>(null);
  #stepsPerEpoch = $state.raw(0);
  /** Steps of earlier sittings, from whose checkpoint this one goes on. */
  #before = $state.raw(0);
  #steps = $state.raw(0);
  #exact = $state.raw(true);
  #early = $state.raw(false);
  #pause = $state.raw<Pause | null>(null);
  /** Seconds since the last step, where that is far too long; else null. */
  #stuck = $state.raw<number | null>(null);
  #checkpoint = $state.raw<EventOf<'checkpoint'> | null>(null);
  #checkpointFailure = $state.raw<CheckpointFailure | null>(null);
  #cancelled = false;
  readonly #watch: Stopwatch;

  /** Settles when the run has ended, however it did. */
  readonly ended: Promise<void>;
  #settle: () => void = () => undefined;

  readonly title: string | null;
  readonly dataset: string;
  readonly settings: Settings;
  /** Loss and accuracy of every step of this sitting; `steps` changes as they come. */
  readonly losses = new Growing();
  readonly accuracies = new Growing();

  constructor(of: RunOf, clock: () => number = () => performance.now()) {
    this.title = of.title;
    this.dataset = of.dataset;
    this.settings = of.settings;
    this.#epochs = of.epochs ?? [];
    this.#watch = new Stopwatch(clock);
    this.ended = new Promise((resolve) => (this.#settle = resolve));
  }

  readonly busy = $derived.by(() => BUSY.includes(this.#state));
  readonly lastEpoch = $derived.by(() => this.#epochs.at(-1) ?? null);
  /** The best epoch so far by the metric that is watched. */
  readonly best = $derived.by(() => this.#epochs.findLast(({ best }) => best) ?? null);
  /** The learning rate of the next step; null until it is known how many steps there are. */
  readonly rate = $derived.by(() =>
    this.#stepsPerEpoch === 0
      ? null
      : rateOf(this.settings, this.#epochs, this.#steps, this.#stepsPerEpoch),
  );

  get state(): RunState {
    return this.#state;
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  get epochs(): readonly EpochRecord[] {
    return this.#epochs;
  }

  get params(): number | null {
    return this.#params;
  }

  /** Steps made in all, those before a resumption included. */
  get steps(): number {
    return this.#steps;
  }

  get before(): number {
    return this.#before;
  }

  get stepsPerEpoch(): number {
    return this.#stepsPerEpoch;
  }

  /** Whether the losses are to the last bit those of the run without a break. */
  get exact(): boolean {
    return this.#exact;
  }

  /** Whether early stopping ended it. */
  get early(): boolean {
    return this.#early;
  }

  get pause(): Pause | null {
    return this.#pause;
  }

  get stuck(): number | null {
    return this.#stuck;
  }

  get checkpoint(): EventOf<'checkpoint'> | null {
    return this.#checkpoint;
  }

  get checkpointFailure(): CheckpointFailure | null {
    return this.#checkpointFailure;
  }

  /** How much of the whole run is done, 0 to 1. */
  readonly share = $derived.by(() => {
    const all = this.#stepsPerEpoch * this.settings.epochs;
    return all === 0 ? 0 : Math.min(1, this.#steps / all);
  });

  /** Seconds of this sitting, pauses left out, up to `now` or to the end. */
  elapsed(now: number): number {
    return this.#watch.seconds(now);
  }

  /** Seconds left at the pace of this sitting; null while nothing can be said. */
  left(now: number): number | null {
    const made = this.#steps - this.#before;
    if (this.#state !== 'running' || made === 0) return null;
    const all = this.#stepsPerEpoch * this.settings.epochs;
    return Math.max(0, (this.elapsed(now) / made) * (all - this.#steps));
  }

  /** Notes what the trainer was asked; its answer follows. */
  asked(what: 'pause' | 'stop' | 'cancel'): void {
    if (!this.busy) return;
    this.#cancelled ||= what === 'cancel';
    this.#state = what === 'pause' ? 'pausing' : 'stopping';
  }

  /** Ends the run from outside, where the trainer cannot. */
  fail(failure: Failure): void {
    this.hear({ type: 'ended', outcome: 'failed', failure });
  }

  hear(event: TrainingEvent): void {
    if (!this.busy) return;
    switch (event.type) {
      case 'built':
        this.#begin(event);
        return;
      case 'batches':
        for (const [index, loss] of event.losses.entries()) {
          this.losses.push(loss);
          this.accuracies.push(event.accuracies[index] ?? NaN);
        }
        this.#steps = this.#before + this.losses.length;
        this.#stuck = null;
        return;
      case 'epoch': {
        const { type: _, ...record } = event;
        this.#epochs = [...this.#epochs, record];
        return;
      }
      case 'paused':
        this.#watch.halt();
        this.#pause = event;
        this.#stuck = null;
        if (this.#state !== 'stopping') this.#state = 'paused';
        return;
      case 'continued':
        this.#watch.go();
        this.#pause = null;
        if (this.#state !== 'stopping') this.#state = 'running';
        return;
      case 'beat':
        this.#stuck = event.stuck && this.#state !== 'paused' ? event.idle / 1000 : null;
        return;
      case 'checkpoint':
        this.#checkpoint = event;
        this.#checkpointFailure = null;
        return;
      case 'checkpointFailed':
        this.#checkpointFailure = event;
        return;
      case 'evaluated':
        // The window asks for no evaluation.
        return;
      case 'ended':
        this.#watch.halt();
        this.#stuck = null;
        this.#state = this.#cancelled && event.outcome === 'stopped' ? 'cancelled' : event.outcome;
        this.#failure = event.failure ?? null;
        this.#early = event.early ?? false;
        this.#settle();
    }
  }

  #begin({ params, steps, step, exact }: EventOf<'built'>): void {
    this.#params = params;
    this.#stepsPerEpoch = steps;
    this.#before = step;
    this.#steps = step;
    this.#exact = exact;
    // An older checkpoint than expected does the epochs after it anew.
    this.#epochs = this.#epochs.filter(({ epoch }) => epoch * steps <= step);
    this.#watch.go();
    if (this.#state === 'building') this.#state = 'running';
  }
}
