import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { inPrecision } from './precision';
import { reshape } from './reshape';

/** Which factors are transposed first. */
interface Transposed {
  readonly a?: boolean;
  readonly b?: boolean;
}

const matMulOp = defineOp<readonly [Value, Value], Transposed>({
  type: 'MatMul',
  attributes: ([x], { a = false, b = false }) => ({
    ...typed(x),
    transpose_a: { bool: a },
    transpose_b: { bool: b },
  }),
  output: ([x, y], { a, b }) => ({
    dtype: x.dtype,
    shape: [x.shape[a ? 1 : 0] ?? null, y.shape[b ? 0 : 1] ?? null],
  }),
  // d(XY): g·Yᵀ and Xᵀ·g; a transposed factor's gradient is transposed likewise.
  gradient: ({ b, inputs: [x, y], args, gradient: g }) => [
    () =>
      args.a ? matMul(b, y, g, { a: args.b ?? false, b: true }) : matMul(b, g, y, { b: !args.b }),
    () =>
      args.b ? matMul(b, g, x, { a: true, b: args.a ?? false }) : matMul(b, x, g, { a: !args.a }),
  ],
});

/** The product of two matrices. */
export function matMul(b: Builder, x: Value, y: Value, transposed: Transposed = {}): Value {
  return matMulOp(b, [x, y], transposed);
}

/** Multiplies the last axis of [batch, …, in] by a kernel [in, out]; gives [batch, …, out]. */
export function dense(b: Builder, x: Value, kernel: Value): Value {
  if (x.shape.length === 2) return inPrecision(b, x, kernel, (a, k) => matMul(b, a, k));
  const middle = x.shape.slice(1, -1).map((size) => size ?? 1);
  const [from, to] = kernel.shape.map((size) => size ?? 1);
  if (from === undefined || to === undefined) throw new Error('A dense kernel is a matrix');
  return reshape(b, dense(b, reshape(b, x, [from]), kernel), [...middle, to]);
}
