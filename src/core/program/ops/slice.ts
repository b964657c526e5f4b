import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { TensorShape, Value } from '../value';
import { integers } from './constant';

const sliceOp = defineOp<readonly [Value, Value, Value], TensorShape>({
  type: 'Slice',
  attributes: ([x]) => ({ ...typed(x), Index: { dtype: 'int32' } }),
  output: ([x], shape) => ({ dtype: x.dtype, shape }),
});

/** The part of `x` that begins at `begin` and has a shape; of an unknown axis, all the rest. */
export function slice(b: Builder, x: Value, begin: readonly number[], shape: TensorShape): Value {
  const sizes = shape.map((size) => size ?? -1);
  return sliceOp(b, [x, integers(b, begin), integers(b, sizes)], shape);
}
