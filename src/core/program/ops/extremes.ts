import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { commonShape } from './broadcast';

function extreme(type: string): (b: Builder, x: Value, y: Value) => Value {
  const op = defineOp<readonly [Value, Value]>({
    type,
    attributes: ([x]) => typed(x),
    output: ([x, y]) => ({ dtype: x.dtype, shape: commonShape(x.shape, y.shape) }),
  });
  return (b, x, y) => op(b, [x, y]);
}

/** The larger of two, broadcast; no gradient passes it. */
export const larger = extreme('Maximum');

/** The smaller of two, broadcast; no gradient passes it. */
export const smaller = extreme('Minimum');
