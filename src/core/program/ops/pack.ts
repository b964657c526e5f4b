import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';

const packOp = defineOp<readonly Value[]>({
  type: 'Pack',
  attributes: (inputs) => ({ ...typed(inputs[0]), N: { int: inputs.length } }),
  output: (inputs) => ({
    dtype: inputs[0]?.dtype ?? 'int32',
    shape: [inputs.length, ...(inputs[0]?.shape ?? [])],
  }),
});

/** Stacks values of one shape along a new first axis; no gradient passes it. */
export function pack(b: Builder, values: readonly Value[]): Value {
  return packOp(b, values);
}
