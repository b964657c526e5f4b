import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { constant, scalar } from './constant';

interface OneHot {
  /** How many classes. */
  readonly depth: number;
  /** The number at the label. */
  readonly on: number;
  /** The number everywhere else. */
  readonly off: number;
}

const oneHotOp = defineOp<readonly [Value, Value, Value, Value], number>({
  type: 'OneHot',
  attributes: ([, , on]) => ({ ...typed(on), TI: { dtype: 'int32' } }),
  output: ([labels, , on], depth) => ({ dtype: on.dtype, shape: [...labels.shape, depth] }),
});

/** Float32 [batch, depth] of int32 [batch] labels. */
export function oneHot(b: Builder, labels: Value, { depth, on, off }: OneHot): Value {
  const sizes = constant(b, 'int32', [], [depth]);
  return oneHotOp(b, [labels, sizes, scalar(b, on), scalar(b, off)], depth);
}
