import type { Builder } from '../builder';
import { defineOp } from '../define-op';
import type { DType, Value } from '../value';

const castOp = defineOp<readonly [Value], DType>({
  type: 'Cast',
  attributes: ([x], dtype) => ({ SrcT: { dtype: x.dtype }, DstT: { dtype } }),
  output: ([x], dtype) => ({ dtype, shape: x.shape }),
  gradient: ({ b, inputs: [x], gradient }) => [() => cast(b, gradient, x.dtype)],
});

/** The same values in another element type. */
export function cast(b: Builder, x: Value, dtype: DType): Value {
  return castOp(b, [x], dtype);
}
