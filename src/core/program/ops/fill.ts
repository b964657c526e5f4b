import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { DType, Value } from '../value';
import { constant, integers } from './constant';

const fillOp = defineOp<readonly [Value, Value], readonly number[]>({
  type: 'Fill',
  attributes: ([, value]) => ({ ...typed(value), index_type: { dtype: 'int32' } }),
  output: ([, value], shape) => ({ dtype: value.dtype, shape }),
});

/** A tensor of one value, made when it is run: nothing large is kept in the program. */
export function fill(b: Builder, dtype: DType, shape: readonly number[], value: number): Value {
  return fillOp(b, [integers(b, shape), constant(b, dtype, [], [value])], shape);
}
