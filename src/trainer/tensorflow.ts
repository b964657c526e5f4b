import { createRequire } from 'node:module';
import util from 'node:util';
import type * as tfjsNode from '@tensorflow/tfjs-node';

export type TensorFlow = typeof tfjsNode;

function isTensorFlow(value: unknown): value is TensorFlow {
  return typeof value === 'object' && value !== null && 'node' in value;
}

/** Defines what tfjs-node asks of Node's `util` and Node 23 took out of it. */
function restoreRemoved(): void {
  if (Reflect.has(util, 'isNullOrUndefined')) return;
  Reflect.set(util, 'isNullOrUndefined', (value: unknown) => value === undefined || value === null);
}

/**
 * Loads TensorFlow into this process.
 * @throws Error where the native parts are missing or do not fit the machine
 */
export function loadTensorFlow(): TensorFlow {
  // Without oneDNN the kernels are three times slower, and some gradients do not exist.
  process.env.TF_ENABLE_ONEDNN_OPTS ??= '1';
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  restoreRemoved();
  const tf: unknown = createRequire(import.meta.url)('@tensorflow/tfjs-node');
  if (!isTensorFlow(tf)) throw new Error('@tensorflow/tfjs-node is not what it was');
  tf.enableProdMode();
  return tf;
}
