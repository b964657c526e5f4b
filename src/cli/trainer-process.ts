import { type ChildProcess, fork } from 'node:child_process';
import { crashDetail } from '../ipc/crash-detail';
import { type Order, type TrainingEvent, trainingEventSchema } from '../ipc/training';

/** How long the trainer may take to end after it was asked to. */
const GRACE_MS = 10_000;
const LONGEST_TAIL = 2_000;

/** A trainer at work. */
export interface TrainerProcess {
  /** Resolves when the process is gone; its last event was `ended`. */
  readonly gone: Promise<void>;
  /** Asks it to stop after the step under way; ends it if that takes too long. */
  stop(): void;
  /** Ends it at once. */
  kill(): void;
}

/** Starts the trainer on an order and hands on every event of it; `ended` always comes, once. */
export function startTrainer(
  bundle: string,
  order: Extract<Order, { type: 'train' | 'evaluate' }>,
  tell: (event: TrainingEvent) => void,
): TrainerProcess {
  const child: ChildProcess = fork(bundle, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // In a group of its own Ctrl-C reaches the command alone, which then asks the trainer to stop.
    detached: process.platform !== 'win32',
  });
  let ended = false;
  let stopping = false;
  let tail = '';

  function send(message: Order): void {
    // A trainer that is already gone is told of by its exit.
    if (child.connected) child.send(message, () => undefined);
  }
  function end(event: Extract<TrainingEvent, { type: 'ended' }>): void {
    if (ended) return;
    ended = true;
    tell(event);
    if (child.connected) child.disconnect();
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
  }

  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-LONGEST_TAIL);
  });
  child.on('message', (message) => {
    const event = trainingEventSchema.parse(message);
    if (event.type === 'ended') end(event);
    else if (!ended) tell(event);
  });
  function crashed(reason: string): void {
    end(
      stopping
        ? { type: 'ended', outcome: 'stopped' }
        : { type: 'ended', outcome: 'failed', failure: { code: 'crashed', detail: reason } },
    );
  }
  // Node 20 leaves `close` out where we disconnect, so what it stands for is awaited by itself.
  const silent = new Promise<void>((resolve) => child.stderr?.on('close', resolve));
  const gone = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      crashed(error.message);
      resolve();
    });
    child.on('exit', (code, signal) => {
      void silent.then(() => {
        crashed(signal ?? crashDetail(tail, `exit code ${code}`));
        resolve();
      });
    });
  });
  send(order);
  return {
    gone,
    stop() {
      stopping = true;
      send({ type: 'stop' });
      setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
    },
    kill() {
      stopping = true;
      child.kill('SIGKILL');
    },
  };
}
