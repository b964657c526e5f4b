import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { TensorShape, Value } from '../value';
import { broadcastLike } from './broadcast';
import { integers } from './constant';
import { reshapeTo } from './reshape';

/** The axes that a reduction removes, or `keep`s at size 1. */
export interface Reduction {
  readonly axes: readonly number[];
  readonly keep?: boolean;
}

/** The shape after a reduction. */
export function reduced(shape: TensorShape, { axes, keep = false }: Reduction): TensorShape {
  return shape.flatMap((size, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [size]));
}

/** Undoes a reduction's shape: its axes come back at size 1, then at the size of `model`. */
export function expand(b: Builder, x: Value, model: Value, reduction: Reduction): Value {
  const kept = reduced(model.shape, { ...reduction, keep: true });
  return broadcastLike(b, reduction.keep ? x : reshapeTo(b, x, kept), model);
}

const sumOp = defineOp<readonly [Value, Value], Reduction>({
  type: 'Sum',
  attributes: ([x], { keep = false }) => ({
    ...typed(x),
    Tidx: { dtype: 'int32' },
    keep_dims: { bool: keep },
  }),
  output: ([x], reduction) => ({ dtype: x.dtype, shape: reduced(x.shape, reduction) }),
  gradient: ({ b, inputs: [x], args, gradient }) => [() => expand(b, gradient, x, args), null],
});

/** Sums over axes, counted from 0, the batch axis first. */
export function sum(b: Builder, x: Value, reduction: Reduction): Value {
  return sumOp(b, [x, integers(b, reduction.axes)], reduction);
}
