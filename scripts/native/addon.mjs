import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { causeIn, run } from '../setup/run.mjs';
import { SetupError } from '../setup/setup-error.mjs';

const require = createRequire(import.meta.url);

/** Node's stable binary interface that tfjs-node is written to: one build serves Node and Electron. */
export const NODE_API = 8;

/** Where tfjs-node looks for its addon, inside its own folder. */
export const ADDON = `lib/napi-v${NODE_API}/tfjs_binding.node`;

/**
 * Compiles tfjs-node's addon against the libtensorflow that lies in `folder` (deps/lib, include).
 * The addon finds the libraries by its own place, so addon and libraries move together.
 *
 * @param {string} tfjsNode folder of the installed package @tensorflow/tfjs-node
 * @param {string} folder
 */
export async function buildAddon(tfjsNode, folder) {
  await mkdir(join(folder, `lib/napi-v${NODE_API}`), { recursive: true });
  const { code, output } = await run('g++', [
    ...['-std=c++17', '-O2', '-fPIC', '-shared'],
    ...[`-DNAPI_VERSION=${NODE_API}`, '-DBUILDING_NODE_EXTENSION'],
    ...['-I', tfjsNode, '-I', join(folder, 'include')],
    ...['-I', require('node-api-headers').include_dir],
    join(tfjsNode, 'binding/tfjs_backend.cc'),
    join(tfjsNode, 'binding/tfjs_binding.cc'),
    ...['-L', join(folder, 'deps/lib'), '-Wl,-rpath,$ORIGIN/../../deps/lib'],
    ...['-l:libtensorflow_cc.so.2', '-l:libtensorflow_framework.so.2'],
    ...['-o', join(folder, ADDON)],
  ]);
  if (code !== 0) {
    throw new SetupError(
      `g++ could not build TensorFlow’s addon (${causeIn(output)})`,
      'check that g++ 9 or newer is installed, then try again',
    );
  }
}
