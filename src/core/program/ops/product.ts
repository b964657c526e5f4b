import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { integers } from './constant';

const prodOp = defineOp<readonly [Value, Value]>({
  type: 'Prod',
  attributes: ([x]) => ({ ...typed(x), Tidx: { dtype: 'int32' } }),
  output: ([x]) => ({ dtype: x.dtype, shape: [] }),
});

/** The product of a vector's elements; no gradient passes it. */
export function product(b: Builder, x: Value): Value {
  return prodOp(b, [x, integers(b, [0])]);
}
