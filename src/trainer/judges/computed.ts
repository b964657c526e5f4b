import { elements } from '../../core/kinds/shape';
import type { Fetched, Numbers } from '../session';
import type { TensorFlow } from '../tensorflow';
import type { Named } from './named';
import type { Case } from './random-cases';

/** What a case is computed from. */
export interface Given {
  readonly inputs: readonly Numbers[];
  readonly weights: Named<Numbers>;
  /** What the output is multiplied with, so that its gradient is not all ones. */
  readonly upstream: Numbers;
}

/** What a case computes, ours or a judge's. */
export interface Computed {
  readonly output: Fetched;
  /** By `x0`, `x1` … and the names of trainable weights. */
  readonly gradients: Named<Numbers>;
}

/** Standard normal numbers. */
function normal(tf: TensorFlow, count: number, seed: number): Float32Array {
  return tf.tidy(() => {
    const drawn = tf.randomNormal([count], 0, 1, 'float32', seed);
    return Float32Array.from(drawn.dataSync());
  });
}

/** Random numbers for a case, always the same ones. */
export function giveTo(tf: TensorFlow, { bound, inputs, batch }: Case, seed: number): Given {
  const weights = Object.entries(bound.weights(inputs)).map(([name, { shape }], index) => {
    const values = normal(tf, elements(shape), seed + 100 + index);
    // A variance is not negative.
    return [name, name === 'movingVariance' ? values.map(Math.abs) : values] as const;
  });
  return {
    inputs: inputs.map((shape, index) => normal(tf, batch * elements(shape), seed + index)),
    weights: Object.fromEntries(weights),
    upstream: normal(tf, batch * elements(bound.shape(inputs)), seed + 99),
  };
}
