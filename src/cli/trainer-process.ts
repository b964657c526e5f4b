import { type ChildProcess, fork } from 'node:child_process';
import { TrainerLife } from '../ipc/trainer-life';
import type { Order, TrainingEvent } from '../ipc/training';

/** How long the trainer may take to be gone after its last event. */
const GRACE_MS = 10_000;

/** A trainer at work. */
export interface RunningTrainer {
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
  order: Extract<Order, { type: 'train' | 'resume' | 'evaluate' }>,
  tell: (event: TrainingEvent) => void,
): RunningTrainer {
  const child: ChildProcess = fork(bundle, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // In a group of its own Ctrl-C reaches the command alone, which then asks the trainer to stop.
    detached: process.platform !== 'win32',
  });
  const later = (milliseconds: number, act: () => void): void =>
    void setTimeout(act, milliseconds).unref();
  const kill = (): void => void child.kill('SIGKILL');
  const life = new TrainerLife(
    {
      // A trainer that is already gone is told of by its exit.
      send(message) {
        if (child.connected) child.send(message, () => undefined);
      },
      kill,
      release() {
        if (child.connected) child.disconnect();
        later(GRACE_MS, kill);
      },
      later,
    },
    tell,
  );
  child.stdout?.setEncoding('utf8').on('data', (text: string) => life.hearOutput(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => life.hearErrors(text));
  child.on('message', (message) => life.hear(message));
  // Node 20 leaves `close` out where we disconnect, so what it stands for is awaited by itself.
  const silent = new Promise<void>((resolve) => child.stderr?.on('close', resolve));
  const gone = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      life.gone(error.message);
      resolve();
    });
    child.on('exit', (code, signal) => {
      void silent.then(() => {
        life.gone(signal ?? `exit code ${code}`);
        resolve();
      });
    });
  });
  life.order(order);
  return { gone, stop: () => life.stop(), kill: () => life.cancel() };
}
