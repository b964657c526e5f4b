import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';

const selectOp = defineOp<readonly [Value, Value, Value]>({
  type: 'SelectV2',
  attributes: ([, x]) => typed(x),
  output: ([, x]) => like(x),
});

/** x where a condition of its shape holds, else y, which is broadcast; no gradient passes it. */
export function select(b: Builder, condition: Value, x: Value, y: Value): Value {
  return selectOp(b, [condition, x, y]);
}
