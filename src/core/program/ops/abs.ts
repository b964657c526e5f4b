import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';
import { times } from './arithmetic';

const signOp = defineOp<readonly [Value]>({
  type: 'Sign',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
});

const absOp = defineOp<readonly [Value]>({
  type: 'Abs',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, inputs: [x], gradient }) => [() => times(b, gradient, signOp(b, [x]))],
});

/** |x|; its slope at 0 counts as 0. */
export function abs(b: Builder, x: Value): Value {
  return absOp(b, [x]);
}
