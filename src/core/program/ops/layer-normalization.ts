import type { Builder } from '../builder';
import type { Value } from '../value';
import { minus, plus, times } from './arithmetic';
import { scalar } from './constant';
import { mean } from './mean';
import { rsqrt } from './rsqrt';
import { square } from './square';

interface LayerNormalization {
  /** [channels]; null where the layer does not scale. */
  readonly gamma: Value | null;
  /** [channels]; null where the layer does not shift. */
  readonly beta: Value | null;
  readonly epsilon: number;
}

/**
 * Standardises the last axis of each example by its mean and population variance, as Keras 2.15
 * does: (x − mean)/√(variance + epsilon)·gamma + beta. The mean is taken off first, so that
 * nothing is lost where it is large. Source: Ba, Kiros, Hinton 2016, arXiv:1607.06450.
 */
export function layerNormalization(b: Builder, x: Value, args: LayerNormalization): Value {
  const last = { axes: [x.shape.length - 1], keep: true };
  const centred = minus(b, x, mean(b, x, last));
  const variance = mean(b, square(b, centred), last);
  const standard = times(b, centred, rsqrt(b, plus(b, variance, scalar(b, args.epsilon))));
  const scaled = args.gamma ? times(b, standard, args.gamma) : standard;
  return args.beta ? plus(b, scaled, args.beta) : scaled;
}
