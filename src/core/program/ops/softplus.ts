import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';

const softplusGrad = defineOp<readonly [Value, Value]>({
  type: 'SoftplusGrad',
  attributes: ([gradient]) => typed(gradient),
  output: ([gradient]) => like(gradient),
});

const softplusOp = defineOp<readonly [Value]>({
  type: 'Softplus',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, inputs: [x], gradient }) => [() => softplusGrad(b, [gradient, x])],
});

/** log(1 + eˣ) */
export function softplus(b: Builder, x: Value): Value {
  return softplusOp(b, [x]);
}
