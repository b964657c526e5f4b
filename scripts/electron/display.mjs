import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { SetupError } from '../setup/setup-error.mjs';

/** Whether a window can be shown here. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Starts an X server without a screen on a display of its own choice.
 *
 * @returns {Promise<{ display: string, stop: () => void }>} `display` as in DISPLAY
 */
export async function startVirtualDisplay() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'],
    // A process group of its own: Ctrl-C must reach the app before its display goes.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  let messages = '';
  server.stderr?.on('data', (text) => (messages += text));
  const stop = () => void server.kill();
  process.once('exit', stop);

  const number = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const outcome = await Promise.race([
    once(number, 'data').then(([text]) => String(text).trim()),
    once(server, 'exit').then(() => ''),
    once(server, 'error').then(([error]) => ((messages = error.message), '')),
  ]).catch((error) => ((messages = error.message), ''));
  if (!outcome) {
    throw new SetupError(
      `Xvfb, the display without a screen, did not start (${messages.trim() || 'no reason given'})`,
      'run `Xvfb :99` to see why, or set DISPLAY',
    );
  }
  return { display: `:${outcome}`, stop };
}

/**
 * Does `work` where a window can be shown: on the display that is there, else on a virtual one.
 *
 * @template T
 * @param {(display: string | undefined) => Promise<T>} work gets the virtual display, if there is one
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(undefined);
  const { display, stop } = await startVirtualDisplay();
  try {
    return await work(display);
  } finally {
    stop();
  }
}
