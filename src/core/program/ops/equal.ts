import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';

const equalOp = defineOp<readonly [Value, Value]>({
  type: 'Equal',
  attributes: ([x]) => typed(x),
  output: ([x]) => ({ dtype: 'bool', shape: x.shape }),
});

/** Where two values of one shape are equal; no gradient passes it. */
export function equal(b: Builder, x: Value, y: Value): Value {
  return equalOp(b, [x, y]);
}
