import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { cast } from './cast';
import { constant } from './constant';
import { sum } from './sum';

const argMax = defineOp<readonly [Value, Value]>({
  type: 'ArgMax',
  attributes: ([x]) => ({
    ...typed(x),
    Tidx: { dtype: 'int32' },
    output_type: { dtype: 'int32' },
  }),
  output: ([x]) => ({ dtype: 'int32', shape: x.shape.slice(0, -1) }),
});

const equal = defineOp<readonly [Value, Value]>({
  type: 'Equal',
  attributes: ([x]) => typed(x),
  output: ([x]) => ({ dtype: 'bool', shape: x.shape }),
});

/** How many of [batch, classes] scores are highest at their int32 [batch] label: int32 scalar. */
export function countCorrect(b: Builder, scores: Value, labels: Value): Value {
  const best = argMax(b, [scores, constant(b, 'int32', [], [-1])]);
  return sum(b, cast(b, equal(b, [best, labels]), 'int32'), { axes: [0] });
}
