import { real } from '../../kinds/params';
import { scalar } from '../ops/constant';
import { power } from '../ops/power';
import { defineOptimizer } from '../optimizer';

/**
 * Adam (Kingma & Ba 2015) with Keras' defaults: with ĺ = l·√(1 − β₂ᵗ)/(1 − β₁ᵗ),
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², weight ← weight − ĺ·m/(√v + ε).
 */
export default defineOptimizer({
  name: 'adam',
  params: {
    beta1: real({ default: 0.9, min: 0, max: 1, below: true }),
    beta2: real({ default: 0.999, min: 0, max: 1, below: true }),
    epsilon: real({ default: 1e-7, min: 1e-12, max: 1 }),
  },
  words: {
    en: {
      name: 'Adam',
      about: 'Follows a running mean of the gradients, scaled by their running size.',
      params: { beta1: 'Decay of the mean', beta2: 'Decay of the size', epsilon: 'Epsilon' },
    },
    zh: {
      name: 'Adam',
      about: '沿梯度的滑动平均前进，并按梯度大小的滑动平均缩放。',
      params: { beta1: '均值衰减', beta2: '大小衰减', epsilon: 'Epsilon' },
    },
  },
  slots: () => ({ m: 0, v: 0 }),
  begin(b, { step, learningRate }, p) {
    const beta1 = scalar(b, p.beta1);
    const beta2 = scalar(b, p.beta2);
    const epsilon = scalar(b, p.epsilon);
    const powers = [power(b, beta1, step), power(b, beta2, step)];
    return ({ variable, gradient, slot }) =>
      b.effect({
        type: 'ResourceApplyAdam',
        inputs: [
          variable.handle,
          slot('m').handle,
          slot('v').handle,
          ...powers,
          ...[learningRate, beta1, beta2, epsilon],
          gradient,
        ],
        attributes: { T: { dtype: 'float32' } },
      });
  },
});
