import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { constant } from './constant';
import { slice } from './slice';

/** Zeros [before, after] on each axis; none on the batch axis. */
export type Pairs = readonly (readonly [number, number])[];

const padOp = defineOp<readonly [Value, Value], Pairs>({
  type: 'Pad',
  attributes: ([x]) => ({ ...typed(x), Tpaddings: { dtype: 'int32' } }),
  output: ([x], pairs) => ({
    dtype: x.dtype,
    shape: x.shape.map((size, axis) => {
      const [before, after] = pairs[axis] ?? [0, 0];
      return size === null ? null : size + before + after;
    }),
  }),
  gradient: ({ b, inputs: [x], args, gradient }) => [
    () =>
      slice(
        b,
        gradient,
        args.map(([before]) => before),
        x.shape,
      ),
    null,
  ],
});

/** Puts zeros around a value. */
export function pad(b: Builder, x: Value, pairs: Pairs): Value {
  return padOp(b, [x, constant(b, 'int32', [pairs.length, 2], pairs.flat())], pairs);
}
