import type { Settings } from '../settings/settings';
import type { Builder } from './builder';
import type { Prediction } from './loss';
import { countCorrect, countInTopK } from './ops/correct';
import type { Value } from './value';

/** How many examples of a batch were classified rightly. */
export interface Hits<T> {
  readonly correct: T;
  /** Within the first k; only where it is asked for. */
  readonly topK?: T;
}

/** Records the counts as int32 scalars. */
export function countHits(
  b: Builder,
  { ranked }: Prediction,
  labels: Value,
  { topK }: Pick<Settings, 'topK'>,
): Hits<Value> {
  return {
    correct: countCorrect(b, ranked, labels),
    ...(topK > 0 && { topK: countInTopK(b, ranked, labels, topK) }),
  };
}
