import { slideOver, type Padding } from '../../kinds/window';
import type { Pair } from '../../kinds/shape';
import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Attribute, TensorShape, Value } from '../value';
import { shapeOf } from './shape-of';

interface Sliding {
  /** One for both directions: TensorFlow's kernels take no others. */
  readonly stride: number;
  readonly padding: Padding;
}

interface Backprop extends Sliding {
  /** The shape of what the gradient belongs to. */
  readonly shape: TensorShape;
}

function slidingAttributes(x: Value, { stride, padding }: Sliding): Record<string, Attribute> {
  return {
    ...typed(x),
    strides: { ints: [1, stride, stride, 1] },
    padding: { text: padding.toUpperCase() },
  };
}

/** Takes the input's sizes, the kernel and the output's gradient. */
const inputGradient = defineOp<readonly [Value, Value, Value], Backprop>({
  type: 'DepthwiseConv2dNativeBackpropInput',
  attributes: ([, kernel], args) => slidingAttributes(kernel, args),
  output: ([, kernel], { shape }) => ({ dtype: kernel.dtype, shape }),
});

/** Takes the input, the kernel's sizes and the output's gradient. */
const kernelGradient = defineOp<readonly [Value, Value, Value], Backprop>({
  type: 'DepthwiseConv2dNativeBackpropFilter',
  attributes: ([x], args) => slidingAttributes(x, args),
  output: ([x], { shape }) => ({ dtype: x.dtype, shape }),
});

const depthwiseOp = defineOp<readonly [Value, Value], Sliding>({
  type: 'DepthwiseConv2dNative',
  attributes: ([x], args) => slidingAttributes(x, args),
  output([x, kernel], { stride, padding }) {
    const [batch = null, height, width] = x.shape;
    const [tall, wide, channels, multiplier] = kernel.shape;
    const size: Pair = [tall ?? 1, wide ?? 1];
    const strides: Pair = [stride, stride];
    const window = { size, stride: strides, dilation: [1, 1] as const, padding };
    const slid = slideOver([height ?? 1, width ?? 1], window);
    return { dtype: x.dtype, shape: [batch, ...slid, (channels ?? 1) * (multiplier ?? 1)] };
  },
  gradient: ({ b, inputs: [x, kernel], args, gradient: g }) => [
    () => inputGradient(b, [shapeOf(b, x), kernel, g], { ...args, shape: x.shape }),
    () => kernelGradient(b, [x, shapeOf(b, kernel), g], { ...args, shape: kernel.shape }),
  ],
});

/**
 * Convolves each channel of [batch, height, width, channels] by itself, with a kernel [height,
 * width, channels, multiplier]; channel c makes the channels c·multiplier … of the output.
 */
export function depthwiseConv2D(b: Builder, x: Value, kernel: Value, args: Sliding): Value {
  return depthwiseOp(b, [x, kernel], args);
}
