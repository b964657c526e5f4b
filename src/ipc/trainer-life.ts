import { crashDetail } from './crash-detail';
import { type Failure, type Order, type TrainingEvent, trainingEventSchema } from './training';

type Ended = Extract<TrainingEvent, { type: 'ended' }>;

/** How long a trainer may take to keep what there is after it was asked to stop. */
const GRACE_MS = 60_000;
const LONGEST_TAIL = 2_000;

/** A trainer's process, as the one that started it holds it. */
export interface TrainerProcess {
  send(order: Order): void;
  /** Ends it at once, even within a step. */
  kill(): void;
  /** Lets it go after its last event. */
  release(): void;
  later(milliseconds: number, act: () => void): void;
}

/** One run in a process of its own, from its order to its end, however that comes. */
export class TrainerLife {
  #ended = false;
  #stopping = false;
  /** The end of what the process wrote; TensorFlow says there why it gave up. */
  #tail = '';
  /** The beginning of a line of its output. */
  #line = '';

  /** Tells every event; `ended` always comes, once, unless the run is left. */
  constructor(
    private readonly process: TrainerProcess,
    private readonly tell: (event: TrainingEvent) => void,
  ) {}

  order(order: Order): void {
    if (!this.#ended) this.process.send(order);
  }

  /** Asks it to stop after the step under way; ends it if that takes too long. */
  stop(): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.order({ type: 'stop' });
    this.process.later(GRACE_MS, () => this.process.kill());
  }

  /** Ends it at once; the run has stopped then, with its last checkpoint. */
  cancel(): void {
    this.#stopping = true;
    this.process.kill();
  }

  /** Ends it at once and tells nothing more. */
  leave(): void {
    this.#ended = true;
    this.process.kill();
  }

  /** Takes a message of the process. */
  hear(message: unknown): void {
    if (this.#ended) return;
    const { success, data: event } = trainingEventSchema.safeParse(message);
    if (!success) this.#crashed('odd message');
    else if (event.type === 'ended') this.#end(event);
    else this.tell(event);
  }

  /** Takes what it writes to its output: beats, a line of JSON each. */
  hearOutput(text: string): void {
    const lines = (this.#line + text).split('\n');
    this.#line = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) this.hear(JSON.parse(line));
  }

  hearErrors(text: string): void {
    this.#tail = (this.#tail + text).slice(-LONGEST_TAIL);
  }

  /** Says that the process is gone, and how, or as what failure that is known. */
  gone(end: string, failure?: Failure): void {
    if (failure) this.#end({ type: 'ended', outcome: 'failed', failure });
    else this.#crashed(crashDetail(this.#tail, end));
  }

  #crashed(detail: string): void {
    this.#end(
      this.#stopping
        ? { type: 'ended', outcome: 'stopped' }
        : { type: 'ended', outcome: 'failed', failure: { code: 'crashed', detail } },
    );
  }

  #end(event: Ended): void {
    if (this.#ended) return;
    this.#ended = true;
    this.process.release();
    this.tell(event);
  }
}
