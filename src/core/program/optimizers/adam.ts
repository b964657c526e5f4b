import { defineOptimizer } from '../optimizer';
import { scalar } from '../ops/constant';
import { power } from '../ops/power';

/**
 * Adam (Kingma & Ba 2015) with Keras' defaults: with ĺ = l·√(1 − β₂ᵗ)/(1 − β₁ᵗ),
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², weight ← weight − ĺ·m/(√v + ε).
 */
export default defineOptimizer({
  name: 'adam',
  slots: { m: 0, v: 0 },
  begin(b, { step, learningRate }) {
    const beta1 = scalar(b, 0.9);
    const beta2 = scalar(b, 0.999);
    const epsilon = scalar(b, 1e-7);
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
