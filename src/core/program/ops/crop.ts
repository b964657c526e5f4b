import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { integers } from './constant';
import { pad, type Pairs } from './pad';

const cropOp = defineOp<readonly [Value, Value, Value], Pairs>({
  type: 'Slice',
  attributes: ([x]) => ({ ...typed(x), Index: { dtype: 'int32' } }),
  output: ([x], pairs) => ({ dtype: x.dtype, shape: left(x, pairs) }),
  gradient: ({ b, args, gradient }) => [() => pad(b, gradient, args), null, null],
});

function left(x: Value, pairs: Pairs): readonly (number | null)[] {
  return x.shape.map((size, axis) => {
    const [before, after] = pairs[axis] ?? [0, 0];
    return size === null ? null : size - before - after;
  });
}

/** Takes [before, after] off each axis; nothing off the batch axis. */
export function crop(b: Builder, x: Value, pairs: Pairs): Value {
  const begin = pairs.map(([before]) => before);
  const sizes = left(x, pairs).map((size) => size ?? -1);
  return cropOp(b, [x, integers(b, begin), integers(b, sizes)], pairs);
}
