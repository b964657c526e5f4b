import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';
import { over } from './arithmetic';

const logOp = defineOp<readonly [Value]>({
  type: 'Log',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, inputs: [x], gradient }) => [() => over(b, gradient, x)],
});

/** The natural logarithm. */
export function log(b: Builder, x: Value): Value {
  return logOp(b, [x]);
}
