import type { Builder } from '../builder';
import type { DType, Value } from '../value';

/** A constant tensor of row-major values; a single value stands for all. */
export function constant(
  b: Builder,
  dtype: DType,
  shape: readonly number[],
  values: readonly number[],
): Value {
  return b.value({
    type: 'Const',
    attributes: { dtype: { dtype }, value: { constant: { dtype, shape, values } } },
    output: { dtype, shape },
  });
}

/** A float32 scalar. */
export function scalar(b: Builder, value: number): Value {
  return constant(b, 'float32', [], [value]);
}

/** An int32 vector: axes, sizes, seeds. */
export function integers(b: Builder, values: readonly number[]): Value {
  return constant(b, 'int32', [values.length], values);
}
