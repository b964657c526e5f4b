import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { commonShape } from './broadcast';

const equalOp = defineOp<readonly [Value, Value]>({
  type: 'Equal',
  attributes: ([x]) => typed(x),
  output: ([x, y]) => ({ dtype: 'bool', shape: commonShape(x.shape, y.shape) }),
});

/** Where x = y, broadcast; no gradient passes it. */
export function equal(b: Builder, x: Value, y: Value): Value {
  return equalOp(b, [x, y]);
}
