import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { integers } from './constant';

const tileOp = defineOp<readonly [Value, Value], readonly number[]>({
  type: 'Tile',
  attributes: ([x]) => ({ ...typed(x), Tmultiples: { dtype: 'int32' } }),
  output: ([x], times) => ({
    dtype: x.dtype,
    shape: x.shape.map((size, axis) => (size === null ? null : size * (times[axis] ?? 1))),
  }),
});

/** Repeats a value so many times along each axis; no gradient passes it. */
export function tile(b: Builder, x: Value, times: readonly number[]): Value {
  return tileOp(b, [x, integers(b, times)], times);
}
