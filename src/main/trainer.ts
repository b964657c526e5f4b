import { type UtilityProcess, utilityProcess } from 'electron';
import { TrainerLife } from '../ipc/trainer-life';
import type { Order, TrainingEvent } from '../ipc/training';

/** SIGTRAP: how Chromium's allocator ends a process that asks for more than it gives at once. */
const REFUSED_MEMORY = 5;

function kill({ pid }: UtilityProcess): void {
  if (pid === undefined) return;
  try {
    // A trainer within a step does not hear the gentle signal.
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/**
 * Starts a run in a process of its own, so that it may crash without harm to the window, and tells
 * every event of it; `ended` always comes, once, unless the run is left.
 */
export function startTrainer(
  bundle: string,
  order: Extract<Order, { type: 'train' | 'resume' }>,
  tell: (event: TrainingEvent) => void,
): TrainerLife {
  const child = utilityProcess.fork(bundle, [], {
    serviceName: 'Layerloom trainer',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const life = new TrainerLife(
    {
      send: (message) => child.postMessage(message),
      kill: () => kill(child),
      release: () => kill(child),
      later: (milliseconds, act) => void setTimeout(act, milliseconds),
    },
    tell,
  );
  child.stdout?.on('data', (bytes: Buffer) => life.hearOutput(bytes.toString('utf8')));
  child.stderr?.on('data', (bytes: Buffer) => life.hearErrors(bytes.toString('utf8')));
  child.on('message', (message: unknown) => life.hear(message));
  // Nothing is sent to anybody within the exit itself: that has crashed Electron.
  child.on('exit', (code) =>
    setImmediate(() =>
      code === REFUSED_MEMORY
        ? life.gone('', { code: 'tooMuchAtOnce', detail: '' })
        : life.gone(`exit code ${code}`),
    ),
  );
  life.order(order);
  return life;
}
