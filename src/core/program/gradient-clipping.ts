import type { Settings } from '../settings/settings';
import type { Builder } from './builder';
import { addAll } from './ops/add';
import { over, times } from './ops/arithmetic';
import { scalar } from './ops/constant';
import { larger, smaller } from './ops/extremes';
import { l2Loss } from './ops/l2-loss';
import { sqrt } from './ops/sqrt';
import type { Value } from './value';

/** √(Σ g²) over all gradients together: a scalar. */
function norm(b: Builder, gradients: readonly Value[]): Value {
  const halves = gradients.map((gradient) => l2Loss(b, gradient));
  return sqrt(b, times(b, addAll(b, halves), scalar(b, 2)));
}

/**
 * Shortens the gradient of every variable whose norm is above `clipNorm`, then all of them alike
 * where their norm together is above `globalClipNorm`; 0 leaves out either. Keras takes only one.
 * Source: tensorflow/python/ops/clip_ops.py, clip_by_norm and clip_by_global_norm.
 */
export function clipGradients(
  b: Builder,
  gradients: readonly Value[],
  { clipNorm, globalClipNorm }: Pick<Settings, 'clipNorm' | 'globalClipNorm'>,
): readonly Value[] {
  let clipped = gradients;
  if (clipNorm > 0) {
    const limit = scalar(b, clipNorm);
    clipped = clipped.map((gradient) =>
      over(b, times(b, gradient, limit), larger(b, norm(b, [gradient]), limit)),
    );
  }
  if (globalClipNorm > 0) {
    const [one, limit] = [scalar(b, 1), scalar(b, globalClipNorm)];
    const shrink = smaller(b, over(b, one, norm(b, clipped)), over(b, one, limit));
    const factor = times(b, limit, shrink);
    clipped = clipped.map((gradient) => times(b, gradient, factor));
  }
  return clipped;
}
