import type { Builder } from '../builder';
import { typed, like } from '../define-op';
import type { DType, Operation, TensorShape, Value } from '../value';
import { constant } from './constant';

/** A value that is given only once the operations have run. */
export function after(b: Builder, operations: readonly Operation[], value: Value): Value {
  return b.value({
    type: 'Identity',
    inputs: [value],
    controls: operations,
    attributes: typed(value),
    output: like(value),
  });
}

/** One operation that has run once all have. */
export function together(b: Builder, operations: readonly Operation[]): Operation {
  return b.effect({ type: 'NoOp', controls: operations });
}

/** An output for a part that only changes state: int32 0, given once the operations have run. */
export function done(b: Builder, operations: readonly Operation[]): Value {
  return after(b, operations, constant(b, 'int32', [], [0]));
}

/** A value that is fed when the program is run. */
export function placeholder(b: Builder, name: string, dtype: DType, shape: TensorShape): Value {
  return b.value({
    type: 'Placeholder',
    name,
    attributes: { dtype: { dtype }, shape: { shape } },
    output: { dtype, shape },
  });
}
