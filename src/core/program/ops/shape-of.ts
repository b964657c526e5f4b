import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import type { Builder } from '../builder';
import { integers } from './constant';

const shapeOp = defineOp<readonly [Value]>({
  type: 'Shape',
  attributes: ([x]) => ({ ...typed(x), out_type: { dtype: 'int32' } }),
  output: ([x]) => ({ dtype: 'int32', shape: [x.shape.length] }),
});

/** A value's shape as an int32 vector: a constant where it is known, else asked of the value. */
export function shapeOf(b: Builder, x: Value): Value {
  const known = x.shape.filter((size) => size !== null);
  return known.length === x.shape.length ? integers(b, known) : shapeOp(b, [x]);
}
