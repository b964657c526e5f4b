import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { over, times } from './arithmetic';
import { cast } from './cast';
import { integers, scalar } from './constant';
import { gather } from './gather';
import { product } from './product';
import { shapeOf } from './shape-of';
import { expand, reduced, type Reduction } from './sum';

const meanOp = defineOp<readonly [Value, Value], Reduction>({
  type: 'Mean',
  attributes: ([x], { keep = false }) => ({
    ...typed(x),
    Tidx: { dtype: 'int32' },
    keep_dims: { bool: keep },
  }),
  output: ([x], reduction) => ({ dtype: x.dtype, shape: reduced(x.shape, reduction) }),
  gradient: ({ b, inputs: [x], args, gradient }) => [
    () => expand(b, shared(b, gradient, x, args.axes), x, args),
    null,
  ],
});

/** A gradient divided by how many values each mean was made of. */
function shared(b: Builder, gradient: Value, x: Value, axes: readonly number[]): Value {
  const sizes = axes.map((axis) => x.shape[axis] ?? null);
  const known = sizes.filter((size) => size !== null);
  if (known.length === sizes.length)
    return times(b, gradient, scalar(b, 1 / known.reduce((a, size) => a * size, 1)));
  const count = product(b, gather(b, shapeOf(b, x), integers(b, axes)));
  return over(b, gradient, cast(b, count, 'float32'));
}

/** The mean over axes, counted from 0, the batch axis first. */
export function mean(b: Builder, x: Value, reduction: Reduction): Value {
  return meanOp(b, [x, integers(b, reduction.axes)], reduction);
}
