import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { commonShape } from './broadcast';

const powOp = defineOp<readonly [Value, Value]>({
  type: 'Pow',
  attributes: ([x]) => typed(x),
  output: ([x, y]) => ({ dtype: x.dtype, shape: commonShape(x.shape, y.shape) }),
});

/** xʸ, broadcast; used of an optimizer's scalars, which no gradient passes. */
export function power(b: Builder, x: Value, y: Value): Value {
  return powOp(b, [x, y]);
}
