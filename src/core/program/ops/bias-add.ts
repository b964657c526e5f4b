import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';
import { asRows, channelSum } from './channel-sum';

const biasAddGrad = defineOp<readonly [Value]>({
  type: 'BiasAddGrad',
  attributes: ([gradient]) => typed(gradient),
  output: ([gradient]) => ({ dtype: gradient.dtype, shape: gradient.shape.slice(-1) }),
});

/**
 * The sum over all axes but the last. Of feature maps not by TensorFlow's BiasAddGrad: that would
 * be joined with the kernel's gradient beside it, and oneDNN is slower at both together.
 */
function biasGradient(b: Builder, gradient: Value): Value {
  if (gradient.shape.length !== 4) return biasAddGrad(b, [gradient]);
  return channelSum(b, asRows(b, gradient), gradient.shape.at(-1) ?? 1);
}

const biasAddOp = defineOp<readonly [Value, Value]>({
  type: 'BiasAdd',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, gradient }) => [() => gradient, () => biasGradient(b, gradient)],
});

/** Adds a bias [channels] along the last axis. */
export function biasAdd(b: Builder, x: Value, bias: Value): Value {
  return biasAddOp(b, [x, bias]);
}
