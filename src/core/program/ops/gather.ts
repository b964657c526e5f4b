import type { Builder, Variable } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { constant } from './constant';

const gatherOp = defineOp<readonly [Value, Value, Value]>({
  type: 'GatherV2',
  attributes: ([x]) => ({
    Tparams: typed(x).T,
    Tindices: { dtype: 'int32' },
    Taxis: { dtype: 'int32' },
  }),
  output: ([x, indices]) => ({
    dtype: x.dtype,
    shape: [...indices.shape, ...x.shape.slice(1)],
  }),
});

/** Rows of a value by their int32 indices; no gradient passes it. */
export function gather(b: Builder, x: Value, indices: Value): Value {
  return gatherOp(b, [x, indices, constant(b, 'int32', [], [0])]);
}

/** Rows of a variable by their int32 indices; the rest of the variable is not copied. */
export function gatherFrom(b: Builder, variable: Variable, indices: Value): Value {
  const { dtype, shape, handle } = variable;
  return b.value({
    type: 'ResourceGather',
    inputs: [handle, indices],
    attributes: { dtype: { dtype }, Tindices: { dtype: 'int32' } },
    output: { dtype, shape: [...indices.shape, ...shape.slice(1)] },
  });
}
