import type { Builder } from './builder';
import { oneHot } from './ops/one-hot';
import type { Value } from './value';

/** How many classes a [batch, classes] value has. */
function classesOf(output: Value): number {
  const classes = output.shape[1];
  if (typeof classes !== 'number') throw new Error('The classes of an output are known');
  return classes;
}

/**
 * One-hot targets, float32 [batch, classes] like the output: 1 at the label, 0 elsewhere; smoothed,
 * the share `smoothing` of that 1 is spread evenly over `among` places, all classes by default.
 * Source: keras/losses.py, `_smooth_labels`, in float32.
 */
export function targetsOf(
  b: Builder,
  output: Value,
  labels: Value,
  smoothing = 0,
  among = classesOf(output),
): Value {
  const spread = Math.fround(smoothing);
  const off = Math.fround(spread / among);
  const on = Math.fround(Math.fround(1 - spread) + off);
  return oneHot(b, labels, { depth: classesOf(output), on, off });
}
