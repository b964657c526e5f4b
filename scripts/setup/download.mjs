import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { verifyChecksum } from './checksum.mjs';
import { progress } from './say.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Downloads a file over HTTP. It gets its name only when it is complete and its checksum right; an
 * interrupted download begins anew.
 *
 * @param {string} url
 * @param {string} path
 * @param {object} options
 * @param {string} options.checksum SHA-256 in hexadecimal
 * @param {string} options.label what the person calls it
 * @param {number} [options.connectWithin] milliseconds until the server must have answered
 * @param {number} [options.stalledAfter] milliseconds without a byte after which it is given up
 */
export async function download(
  url,
  path,
  { checksum, label, connectWithin = 5_000, stalledAfter = 30_000 },
) {
  const part = `${path}.part`;
  const timer = patience(connectWithin);
  try {
    const response = await fetch(url, { signal: timer.signal });
    if (!response.ok || !response.body) throw new Error(`the server said ${response.status}`);
    timer.allow(stalledAfter);
    const bar = progress(label, Number(response.headers.get('content-length') ?? 0));
    // Opened here: a stream that opens by itself may do so after a failure, when the part is gone.
    const file = await open(part, 'w');
    await pipeline(
      response.body,
      async function* (chunks) {
        for await (const chunk of chunks) {
          timer.allow(stalledAfter);
          bar.advance(chunk.length);
          yield chunk;
        }
      },
      file.createWriteStream(),
    );
    bar.end();
    await verifyChecksum(part, checksum, label);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof SetupError) throw error;
    throw new SetupError(
      `${label} could not be downloaded from ${new URL(url).host} (${reason(error, timer)})`,
      'check the network, then try again',
    );
  } finally {
    timer.stop();
  }
}

/**
 * An abort signal that fires when nothing has been allowed for some time.
 *
 * @param {number} first milliseconds
 */
function patience(first) {
  const controller = new AbortController();
  let allowed = first;
  const fire = () => controller.abort(new Error(`no answer within ${allowed / 1000} s`));
  let timeout = setTimeout(fire, first);
  return {
    signal: controller.signal,
    /** @param {number} milliseconds */
    allow(milliseconds) {
      clearTimeout(timeout);
      allowed = milliseconds;
      timeout = setTimeout(fire, milliseconds);
    },
    stop: () => clearTimeout(timeout),
  };
}

/**
 * @param {unknown} error fetch hides the reason in the cause
 * @param {{ signal: AbortSignal }} timer
 */
function reason(error, { signal }) {
  if (signal.aborted) return signal.reason.message;
  const { cause, message } = /** @type {Error & { cause?: Error & { code?: string } }} */ (error);
  return cause?.code ?? cause?.message ?? message;
}
