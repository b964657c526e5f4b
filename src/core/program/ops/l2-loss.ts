import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { times } from './arithmetic';

const l2LossOp = defineOp<readonly [Value]>({
  type: 'L2Loss',
  attributes: ([x]) => typed(x),
  output: ([x]) => ({ dtype: x.dtype, shape: [] }),
  gradient: ({ b, inputs: [x], gradient }) => [() => times(b, gradient, x)],
});

/** Σ x² / 2: a scalar. */
export function l2Loss(b: Builder, x: Value): Value {
  return l2LossOp(b, [x]);
}
