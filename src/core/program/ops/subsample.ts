import type { Pair } from '../../kinds/shape';
import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { integers } from './constant';

/** Bit mask of the four axes: what begins and ends there is not asked for. */
const ALL_AXES = 0b1111;

const stridedSlice = defineOp<readonly [Value, Value, Value, Value], Pair>({
  type: 'StridedSlice',
  attributes: ([x]) => ({
    ...typed(x),
    Index: { dtype: 'int32' },
    begin_mask: { int: ALL_AXES },
    end_mask: { int: ALL_AXES },
  }),
  output([x], [vertical, horizontal]) {
    const [batch = null, height, width, channels = null] = x.shape;
    const rows = Math.ceil((height ?? 1) / vertical);
    const columns = Math.ceil((width ?? 1) / horizontal);
    return { dtype: x.dtype, shape: [batch, rows, columns, channels] };
  },
});

/** Every so many rows and columns of a feature map, from the first; no gradient passes it. */
export function subsample(b: Builder, x: Value, stride: Pair): Value {
  const nothing = integers(b, [0, 0, 0, 0]);
  return stridedSlice(b, [x, nothing, nothing, integers(b, [1, ...stride, 1])], stride);
}
