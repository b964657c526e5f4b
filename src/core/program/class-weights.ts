import type { Builder } from './builder';
import { times } from './ops/arithmetic';
import { constant } from './ops/constant';
import { gather } from './ops/gather';
import type { Value } from './value';

/**
 * Multiplies the loss of each example, [batch], by the weight of its class; no weights: all alike.
 * The mean is still taken over the batch, as Keras does it.
 */
export function weighByClass(
  b: Builder,
  losses: Value,
  labels: Value,
  weights: readonly number[],
): Value {
  if (weights.length === 0) return losses;
  const table = constant(b, 'float32', [weights.length], weights);
  return times(b, losses, gather(b, table, labels));
}
