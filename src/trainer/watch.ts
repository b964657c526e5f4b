import type { EpochFigures } from '../core/program/schedule';
import type { Settings } from '../core/settings/settings';

/**
 * Whether an epoch improved the metric that is watched, and so holds the best weights so far: a
 * loss must be lower, an accuracy higher, by more than `minDelta`. What is no number never is.
 * Source: keras/callbacks.py of Keras 2.15, EarlyStopping._is_improvement.
 */
export function improves(
  figures: EpochFigures,
  best: number | null,
  { monitor, minDelta }: Settings,
): boolean {
  const value = figures[monitor];
  const greater = monitor === 'accuracy' || monitor === 'valAccuracy';
  return greater ? value - minDelta > (best ?? -Infinity) : value + minDelta < (best ?? Infinity);
}
