import { flag, real } from '../../kinds/params';
import { scalar } from '../ops/constant';
import { defineOptimizer } from '../optimizer';

/**
 * Gradient descent, with momentum µ: m ← µm − l·g, weight ← weight + m; Nesterov's looks ahead:
 * weight ← weight + µm − l·g. Source: keras/optimizers/sgd.py.
 */
export default defineOptimizer({
  name: 'sgd',
  params: {
    momentum: real({ default: 0, min: 0, max: 1, below: true }),
    nesterov: flag({ default: false }),
  },
  words: {
    en: {
      name: 'SGD',
      about: 'Goes down the gradient; with momentum it keeps part of its speed from step to step.',
      params: { momentum: 'Momentum', nesterov: 'Nesterov' },
    },
    zh: {
      name: 'SGD',
      about: '沿梯度下降；有动量时，每步保留一部分之前的速度。',
      params: { momentum: '动量', nesterov: 'Nesterov' },
    },
  },
  idle: (p) => (p.momentum > 0 ? [] : ['nesterov']),
  slots: (p) => (p.momentum > 0 ? { m: 0 } : {}),
  begin(b, { learningRate }, p) {
    const T = { dtype: 'float32' } as const;
    const momentum = scalar(b, p.momentum);
    return ({ variable: { handle }, gradient, slot }) =>
      p.momentum > 0
        ? b.effect({
            type: 'ResourceApplyKerasMomentum',
            inputs: [handle, slot('m').handle, learningRate, gradient, momentum],
            attributes: { T, use_nesterov: { bool: p.nesterov } },
          })
        : b.effect({
            type: 'ResourceApplyGradientDescent',
            inputs: [handle, learningRate, gradient],
            attributes: { T },
          });
  },
});
