import { slideOver, type Padding } from '../../kinds/window';
import type { Pair } from '../../kinds/shape';
import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Attribute, TensorShape, Value } from '../value';
import { shapeOf } from './shape-of';
import { subsample } from './subsample';

interface Sliding {
  /** [vertical, horizontal] */
  readonly stride: Pair;
  readonly padding: Padding;
}

interface Backprop extends Sliding {
  /** The shape of what the gradient belongs to. */
  readonly shape: TensorShape;
}

function slidingAttributes(x: Value, { stride, padding }: Sliding): Record<string, Attribute> {
  return {
    ...typed(x),
    strides: { ints: [1, ...stride, 1] },
    padding: { text: padding.toUpperCase() },
  };
}

/** Takes the input's sizes, the kernel and the output's gradient. */
const inputGradient = defineOp<readonly [Value, Value, Value], Backprop>({
  type: 'Conv2DBackpropInput',
  attributes: ([, kernel], args) => slidingAttributes(kernel, args),
  output: ([, kernel], { shape }) => ({ dtype: kernel.dtype, shape }),
});

/** Takes the input, the kernel's sizes and the output's gradient. */
const kernelGradient = defineOp<readonly [Value, Value, Value], Backprop>({
  type: 'Conv2DBackpropFilter',
  attributes: ([x], args) => slidingAttributes(x, args),
  output: ([x], { shape }) => ({ dtype: x.dtype, shape }),
});

/**
 * The kernel's gradient. A 1×1 kernel sees only every stride-th pixel, so those are taken first:
 * the strided kernel of oneDNN 3.2 (jit_1x1:avx2, backward_weights) gives wrong sums for inputs
 * of fewer than 8 channels.
 */
function gradientOfKernel(b: Builder, x: Value, kernel: Value, g: Value, args: Sliding): Value {
  const [tall, wide] = kernel.shape;
  const pointwise = tall === 1 && wide === 1 && args.stride.some((step) => step > 1);
  return kernelGradient(b, [pointwise ? subsample(b, x, args.stride) : x, shapeOf(b, kernel), g], {
    ...args,
    ...(pointwise && { stride: [1, 1] }),
    shape: kernel.shape,
  });
}

const conv2DOp = defineOp<readonly [Value, Value], Sliding>({
  type: 'Conv2D',
  attributes: ([x], args) => slidingAttributes(x, args),
  output([x, kernel], { stride, padding }) {
    const [batch = null, height, width] = x.shape;
    const [tall, wide, , filters = null] = kernel.shape;
    const size: Pair = [tall ?? 1, wide ?? 1];
    const window = { size, stride, dilation: [1, 1] as const, padding };
    const slid = slideOver([height ?? 1, width ?? 1], window);
    return { dtype: x.dtype, shape: [batch, ...slid, filters] };
  },
  gradient: ({ b, inputs: [x, kernel], args, gradient: g }) => [
    () => inputGradient(b, [shapeOf(b, x), kernel, g], { ...args, shape: x.shape }),
    () => gradientOfKernel(b, x, kernel, g, args),
  ],
});

/** Convolves [batch, height, width, in] with a kernel [height, width, in, out]. */
export function conv2D(b: Builder, x: Value, kernel: Value, args: Sliding): Value {
  return conv2DOp(b, [x, kernel], args);
}
