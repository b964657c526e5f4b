import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';

const biasAddGrad = defineOp<readonly [Value]>({
  type: 'BiasAddGrad',
  attributes: ([gradient]) => typed(gradient),
  output: ([gradient]) => ({ dtype: gradient.dtype, shape: gradient.shape.slice(-1) }),
});

const biasAddOp = defineOp<readonly [Value, Value]>({
  type: 'BiasAdd',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, gradient }) => [() => gradient, () => biasAddGrad(b, [gradient])],
});

/** Adds a bias [channels] along the last axis. */
export function biasAdd(b: Builder, x: Value, bias: Value): Value {
  return biasAddOp(b, [x, bias]);
}
