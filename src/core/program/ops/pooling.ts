import { slideOver, type Padding } from '../../kinds/window';
import type { Pair } from '../../kinds/shape';
import type { Builder, Output } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Attribute, TensorShape, Value } from '../value';
import { shapeOf } from './shape-of';

interface Pool {
  /** [vertical, horizontal] */
  readonly window: Pair;
  readonly stride: Pair;
  readonly padding: Padding;
}

function poolAttributes(x: Value, { window, stride, padding }: Pool): Record<string, Attribute> {
  return {
    ...typed(x),
    ksize: { ints: [1, ...window, 1] },
    strides: { ints: [1, ...stride, 1] },
    padding: { text: padding.toUpperCase() },
  };
}

function pooled(x: Value, { window, stride, padding }: Pool): Output {
  const [batch = null, height, width, channels = null] = x.shape;
  const slid = slideOver([height ?? 1, width ?? 1], {
    size: window,
    stride,
    dilation: [1, 1],
    padding,
  });
  return { dtype: x.dtype, shape: [batch, ...slid, channels] };
}

const maxPoolGrad = defineOp<readonly [Value, Value, Value], Pool>({
  type: 'MaxPoolGrad',
  attributes: ([x], args) => poolAttributes(x, args),
  output: ([x]) => like(x),
});

const maxPoolOp = defineOp<readonly [Value], Pool>({
  type: 'MaxPool',
  attributes: ([x], args) => poolAttributes(x, args),
  output: ([x], args) => pooled(x, args),
  gradient: ({ b, inputs: [x], outputs: [y], args, gradient }) => [
    y ? () => maxPoolGrad(b, [x, y, gradient], args) : null,
  ],
});

/** The largest of each window of [batch, height, width, channels]. */
export function maxPool(b: Builder, x: Value, args: Pool): Value {
  return maxPoolOp(b, [x], args);
}

const avgPoolGrad = defineOp<readonly [Value, Value], Pool & { readonly shape: TensorShape }>({
  type: 'AvgPoolGrad',
  attributes: ([, gradient], args) => poolAttributes(gradient, args),
  output: ([, gradient], { shape }) => ({ dtype: gradient.dtype, shape }),
});

const avgPoolOp = defineOp<readonly [Value], Pool>({
  type: 'AvgPool',
  attributes: ([x], args) => poolAttributes(x, args),
  output: ([x], args) => pooled(x, args),
  gradient: ({ b, inputs: [x], args, gradient }) => [
    () => avgPoolGrad(b, [shapeOf(b, x), gradient], { ...args, shape: x.shape }),
  ],
});

/** The mean of each window; what `same` pads is left out of it. */
export function averagePool(b: Builder, x: Value, args: Pool): Value {
  return avgPoolOp(b, [x], args);
}
