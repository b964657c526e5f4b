import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { over, times } from './arithmetic';
import { cast } from './cast';
import { integers } from './constant';
import { equal } from './equal';
import { expand, reduced, type Reduction, sum } from './sum';

const maxOp = defineOp<readonly [Value, Value], Reduction>({
  type: 'Max',
  attributes: ([x], { keep = false }) => ({
    ...typed(x),
    Tidx: { dtype: 'int32' },
    keep_dims: { bool: keep },
  }),
  output: ([x], reduction) => ({ dtype: x.dtype, shape: reduced(x.shape, reduction) }),
  gradient: ({ b, inputs: [x], outputs: [y], args, gradient }) => [
    y ? () => shared(b, gradient, x, y, args) : null,
    null,
  ],
});

/** A gradient divided evenly among the places that hold the largest value, as TensorFlow does. */
function shared(b: Builder, g: Value, x: Value, y: Value, reduction: Reduction): Value {
  const largest = cast(b, equal(b, x, expand(b, y, x, reduction)), 'float32');
  const count = sum(b, largest, reduction);
  return times(b, largest, expand(b, over(b, g, count), x, reduction));
}

/** The largest value over axes, counted from 0, the batch axis first. */
export function maximum(b: Builder, x: Value, reduction: Reduction): Value {
  return maxOp(b, [x, integers(b, reduction.axes)], reduction);
}
