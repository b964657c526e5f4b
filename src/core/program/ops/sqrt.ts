import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';

const sqrtOp = defineOp<readonly [Value]>({
  type: 'Sqrt',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
});

/** √x; used of norms, which no gradient passes. */
export function sqrt(b: Builder, x: Value): Value {
  return sqrtOp(b, [x]);
}
