import { join } from 'node:path';
import { cached } from '../scripts/setup/cached.mjs';
import { root } from '../scripts/setup/paths.mjs';
import { causeIn, run } from '../scripts/setup/run.mjs';
import { say } from '../scripts/setup/say.mjs';
import { SetupError } from '../scripts/setup/setup-error.mjs';

const VERSION = '2.15.1';
const WHEELS = [`tensorflow-cpu==${VERSION}`, 'numpy<2'];
const PYTHON = process.env.LAYERLOOM_PYTHON ?? 'python3';

/**
 * Where Python finds Keras: among its own packages if it has this version, else in the cache,
 * outside the checkout.
 */
async function packages() {
  const ask = "from importlib.metadata import version; print(version('tensorflow-cpu'))";
  const { output } = await run(PYTHON, ['-c', ask]);
  if (output.trim() === VERSION) return '';
  return cached(`bench/tensorflow-cpu-${VERSION}`, async (folder) => {
    say('Keras is fetched for the comparison (about 1 GB, once) …');
    const { code, output } = await run(PYTHON, [
      ...['-m', 'pip', 'install', '--quiet', '--target', folder],
      ...WHEELS,
    ]);
    if (code !== 0)
      throw new SetupError(
        `Keras could not be installed (${causeIn(output)})`,
        'check that python3 is 3.9 to 3.11 with pip, or name one in LAYERLOOM_PYTHON',
      );
  });
}

/**
 * Runs `keras_fit.py`.
 *
 * @param {string} net
 * @param {{ epochs: number, limit: number }} settings
 * @returns {Promise<{ seconds: number[] }>} seconds of each epoch
 */
export async function kerasFit(net, { epochs, limit }) {
  const script = join(root, 'bench/keras_fit.py');
  const { code, output } = await run(PYTHON, [script, net, String(epochs), String(limit)], {
    env: {
      ...process.env,
      PYTHONPATH: await packages(),
      TF_CPP_MIN_LOG_LEVEL: '3',
      TF_ENABLE_ONEDNN_OPTS: '1',
    },
  });
  const last = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0) throw new Error(`Keras failed on ${net}: ${causeIn(output)}`);
  return JSON.parse(last);
}
