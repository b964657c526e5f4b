import { type UtilityProcess, utilityProcess } from 'electron';
import { crashDetail } from '../ipc/crash-detail';
import { type Order, type TrainingEvent, trainingEventSchema } from '../ipc/training';

type TrainOrder = Extract<Order, { type: 'train' }>;
type Ended = Extract<TrainingEvent, { type: 'ended' }>;

/** How long a trainer may take to stop after it was asked to; a step may last seconds. */
const GRACE_MS = 10_000;
const LONGEST_TAIL = 2_000;

/** SIGTRAP: how Chromium's allocator ends a process that asks for more than it gives at once. */
const REFUSED_MEMORY = 5;

/** One run in a process of its own: it may crash without harm to the window. */
export class Trainer {
  readonly #process: UtilityProcess;
  readonly #tell: (event: TrainingEvent) => void;
  #ended = false;
  #stopping = false;
  /** The end of what the process wrote; TensorFlow says there why it gave up. */
  #tail = '';

  /** Starts a run and tells every event of it; `ended` always comes, once, unless it is left. */
  constructor(bundle: string, order: TrainOrder, tell: (event: TrainingEvent) => void) {
    this.#tell = tell;
    this.#process = utilityProcess.fork(bundle, [], {
      serviceName: 'Layerloom trainer',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process.stderr?.on('data', (bytes: Buffer) => {
      this.#tail = (this.#tail + bytes.toString('utf8')).slice(-LONGEST_TAIL);
    });
    this.#process.on('message', (message: unknown) => this.#hear(message));
    // Nothing is sent to anybody within the exit itself: that has crashed Electron.
    this.#process.on('exit', (code) => void setImmediate(() => this.#gone(code)));
    this.order(order);
  }

  /** Asks it to stop after the step under way; ends it if that takes too long. */
  stop(): void {
    if (this.#ended || this.#stopping) return;
    this.#stopping = true;
    this.order({ type: 'stop' });
    setTimeout(() => this.#kill(), GRACE_MS);
  }

  /** Ends it at once and tells that it stopped. */
  cancel(): void {
    this.#stopping = true;
    this.#kill();
  }

  /** Ends it at once and tells nothing more. */
  leave(): void {
    this.#ended = true;
    this.#kill();
  }

  order(order: Order): void {
    this.#process.postMessage(order);
  }

  #hear(message: unknown): void {
    if (this.#ended) return;
    const { success, data: event } = trainingEventSchema.safeParse(message);
    if (!success) this.#crashed('odd message');
    else if (event.type === 'ended') this.#end(event);
    else this.#tell(event);
  }

  #gone(code: number): void {
    if (code === REFUSED_MEMORY)
      this.#end({
        type: 'ended',
        outcome: 'failed',
        failure: { code: 'tooMuchAtOnce', detail: '' },
      });
    else this.#crashed(crashDetail(this.#tail, `exit code ${code}`));
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
    this.#kill();
    this.#tell(event);
  }

  #kill(): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      // A trainer within a step does not hear the gentle signal.
      process.kill(pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}
