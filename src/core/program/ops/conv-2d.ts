import { slideOver, type Padding } from '../../kinds/window';
import type { Pair } from '../../kinds/shape';
import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Attribute, TensorShape, Value } from '../value';
import { plus } from './arithmetic';
import { integers } from './constant';
import { pad } from './pad';
import { shapeOf } from './shape-of';
import { inPrecision } from './precision';
import { slice } from './slice';
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

/** Channels that oneDNN takes at once; it has no good kernels for fewer. */
const VECTOR = 8;

/** Zero channels to be put after the last, so that there are no fewer than oneDNN wants. */
function missing(x: Value): number {
  return Math.max(0, VECTOR - (x.shape.at(-1) ?? VECTOR));
}

/** The input's gradient; for few channels, with as many more as oneDNN wants. */
function gradientOfInput(b: Builder, x: Value, kernel: Value, g: Value, args: Sliding): Value {
  const more = missing(x);
  const given: [Value, Value, Value] = [shapeOf(b, x), kernel, g];
  if (more === 0) return inputGradient(b, given, { ...args, shape: x.shape });
  const shape = [...x.shape.slice(0, -1), VECTOR];
  const none = [0, 0] as const;
  const deep = pad(b, kernel, [none, none, [0, more], none]);
  const sizes = plus(b, given[0], integers(b, [0, 0, 0, more]));
  const slope = inputGradient(b, [sizes, deep, g], { ...args, shape });
  return slice(b, slope, [0, 0, 0, 0], x.shape);
}

/** The kernel's gradient; for few filters, with as many more as oneDNN wants. */
function gradientOfKernel(b: Builder, x: Value, kernel: Value, g: Value, args: Sliding): Value {
  const more = missing(kernel);
  if (more === 0) return plainKernelGradient(b, x, kernel.shape, g, args);
  const shape = [...kernel.shape.slice(0, -1), VECTOR];
  const none = [0, 0] as const;
  const deep = pad(b, g, [none, none, none, [0, more]]);
  const slope = plainKernelGradient(b, x, shape, deep, args);
  return slice(b, slope, [0, 0, 0, 0], kernel.shape);
}

/**
 * The kernel's gradient. A 1×1 kernel sees only every stride-th pixel, so those are taken first:
 * the strided kernel of oneDNN 3.2 (jit_1x1:avx2, backward_weights) gives wrong sums for inputs
 * of fewer than 8 channels.
 */
function plainKernelGradient(
  b: Builder,
  x: Value,
  shape: TensorShape,
  g: Value,
  args: Sliding,
): Value {
  const [tall, wide, channels] = shape;
  const pointwise = tall === 1 && wide === 1 && args.stride.some((step) => step > 1);
  const wrong = pointwise && (channels ?? 0) % VECTOR !== 0;
  const sizes = shape.map((size) => size ?? 1);
  return kernelGradient(b, [wrong ? subsample(b, x, args.stride) : x, integers(b, sizes), g], {
    ...args,
    ...(wrong && { stride: [1, 1] }),
    shape,
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
    () => gradientOfInput(b, x, kernel, g, args),
    () => gradientOfKernel(b, x, kernel, g, args),
  ],
});

/** Convolves [batch, height, width, in] with a kernel [height, width, in, out]. */
export function conv2D(b: Builder, x: Value, kernel: Value, args: Sliding): Value {
  return inPrecision(b, x, kernel, (a, k) => conv2DOp(b, [a, k], args));
}
