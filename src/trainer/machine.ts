import { availableParallelism, cpus } from 'node:os';
import type { Machine } from '../ipc/checkpoint';
import type { TensorFlow } from './tensorflow';

/**
 * How many threads an operation is split over; sums of floats depend on it. TensorFlow takes it
 * from this variable when its first session opens, otherwise one for each processor.
 */
const THREADS = 'TF_NUM_INTRAOP_THREADS';

/** Fixes the thread count, as it was in the run that goes on; before TensorFlow's first session. */
export function fixThreads(threads?: number): void {
  if (threads !== undefined) process.env[THREADS] = String(threads);
  process.env[THREADS] ??= String(availableParallelism());
}

function versionOf(tf: TensorFlow): string {
  const binding: unknown = Reflect.get(tf.backend(), 'binding');
  const version: unknown =
    typeof binding === 'object' && binding !== null ? Reflect.get(binding, 'TF_Version') : '';
  return String(version);
}

/** What a run is computed on in this process. */
export function machineNow(tf: TensorFlow): Machine {
  const available = availableParallelism();
  return {
    processor: cpus()[0]?.model ?? '',
    available,
    threads: Number(process.env[THREADS]) || available,
    engine: versionOf(tf),
  };
}
