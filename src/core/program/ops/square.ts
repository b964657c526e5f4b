import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';
import { plus, times } from './arithmetic';

const squareOp = defineOp<readonly [Value]>({
  type: 'Square',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, inputs: [x], gradient }) => [() => times(b, gradient, plus(b, x, x))],
});

/** x² */
export function square(b: Builder, x: Value): Value {
  return squareOp(b, [x]);
}
