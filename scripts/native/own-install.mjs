import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';
import { SetupError } from '../setup/setup-error.mjs';

/**
 * Lets tfjs-node install its addon and its own libtensorflow, as its install script would have.
 *
 * @param {string} tfjsNode folder of the installed package
 */
export async function installOwnTensorflow(tfjsNode) {
  await run(process.execPath, ['scripts/install.js'], { cwd: tfjsNode, show: true });
  const built = ['lib', 'deps'].every((part) => existsSync(join(tfjsNode, part)));
  if (built) return;
  throw new SetupError(
    'tfjs-node could not install its own TensorFlow, see above',
    'set TFJS_NODE_CDN_STORAGE to a mirror if its download cannot be reached',
  );
}
