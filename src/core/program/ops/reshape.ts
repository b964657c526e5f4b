import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { TensorShape, Value } from '../value';
import { integers } from './constant';

const reshapeOp = defineOp<readonly [Value, Value], TensorShape>({
  type: 'Reshape',
  attributes: ([x]) => ({ ...typed(x), Tshape: { dtype: 'int32' } }),
  output: ([x], shape) => ({ dtype: x.dtype, shape }),
  gradient: ({ b, inputs: [x], gradient }) => [() => reshapeTo(b, gradient, x.shape), null],
});

/** Reshapes to a shape of as many elements, of which one axis may be unknown. */
export function reshapeTo(b: Builder, x: Value, shape: TensorShape): Value {
  const unknown = shape.filter((size) => size === null).length;
  if (unknown > 1) throw new Error('Only one axis of a shape can follow from the others');
  const sizes = integers(
    b,
    shape.map((size) => size ?? -1),
  );
  return reshapeOp(b, [x, sizes], shape);
}

/** Reshapes to [batch, …tail]: what the tail does not take goes into the first axis. */
export function reshape(b: Builder, x: Value, tail: readonly number[]): Value {
  const product = (shape: readonly number[]): number => shape.reduce((a, size) => a * size, 1);
  const known = x.shape.filter((size) => size !== null);
  const batch = known.length < x.shape.length ? null : product(known) / product(tail);
  return reshapeTo(b, x, [batch, ...tail]);
}
