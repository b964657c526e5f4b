import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { cast } from './cast';
import { constant } from './constant';
import { equal } from './equal';
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

/** How many of [batch, classes] scores are highest at their int32 [batch] label: int32 scalar. */
export function countCorrect(b: Builder, scores: Value, labels: Value): Value {
  const best = argMax(b, [scores, constant(b, 'int32', [], [-1])]);
  return sum(b, cast(b, equal(b, best, labels), 'int32'), { axes: [0] });
}

const inTopK = defineOp<readonly [Value, Value, Value]>({
  type: 'InTopKV2',
  attributes: () => ({ T: { dtype: 'int32' } }),
  output: ([, labels]) => ({ dtype: 'bool', shape: labels.shape }),
});

/**
 * How many of [batch, classes] scores have fewer than k that are higher than the one at their
 * int32 [batch] label: int32 scalar. So of equal scores at the k-th place all count.
 * Source: keras/utils/metrics_utils.py, sparse_top_k_categorical_matches.
 */
export function countInTopK(b: Builder, scores: Value, labels: Value, k: number): Value {
  const found = inTopK(b, [scores, labels, constant(b, 'int32', [], [k])]);
  return sum(b, cast(b, found, 'int32'), { axes: [0] });
}
