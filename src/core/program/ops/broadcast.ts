import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { TensorShape, Value } from '../value';
import { shapeOf } from './shape-of';

const broadcastTo = defineOp<readonly [Value, Value], TensorShape>({
  type: 'BroadcastTo',
  attributes: ([x]) => ({ ...typed(x), Tidx: { dtype: 'int32' } }),
  output: ([x], shape) => ({ dtype: x.dtype, shape }),
});

/** Repeats a value along its axes of size 1 until it has the shape of another. */
export function broadcastLike(b: Builder, x: Value, model: Value): Value {
  return broadcastTo(b, [x, shapeOf(b, model)], model.shape);
}

/**
 * The shape that two values broadcast to, axes aligned at the end. An unknown axis is taken for
 * larger than 1: only the batch axis is unknown, and it is never broadcast.
 */
export function commonShape(x: TensorShape, y: TensorShape): TensorShape {
  const rank = Math.max(x.length, y.length);
  return Array.from({ length: rank }, (_, axis) => {
    const size = alignedSize(x, axis, rank);
    return size === 1 ? alignedSize(y, axis, rank) : size;
  });
}

/** The size of an axis of a shape that is filled up in front with 1 to a rank. */
export function alignedSize(shape: TensorShape, axis: number, rank: number): number | null {
  const own = axis - (rank - shape.length);
  return own < 0 ? 1 : (shape[own] ?? null);
}
