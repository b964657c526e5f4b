import type { Builder } from '../builder';
import type { TensorShape, Value } from '../value';
import { times } from './arithmetic';
import { reshapeTo } from './reshape';

/** A value with axes of size 1 after its batch axis, until it has a rank. */
function withRank(b: Builder, x: Value, rank: number): Value {
  const missing = rank - x.shape.length;
  if (missing === 0) return x;
  const [batch = null, ...rest] = x.shape;
  const ones: TensorShape = Array.from({ length: missing }, () => 1);
  return reshapeTo(b, x, [batch, ...ones, ...rest]);
}

/** The product of values [batch, …], broadcast with the axes after the batch aligned at the end. */
export function multiplyAll(b: Builder, values: readonly Value[]): Value {
  const rank = Math.max(...values.map(({ shape }) => shape.length));
  const [first, ...others] = values.map((value) => withRank(b, value, rank));
  if (!first) throw new Error('Nothing to multiply');
  return others.reduce((product, value) => times(b, product, value), first);
}
