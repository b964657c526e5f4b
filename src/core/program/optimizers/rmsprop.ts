import { flag, real } from '../../kinds/params';
import { scalar } from '../ops/constant';
import { defineOptimizer } from '../optimizer';

/**
 * v ← ρv + (1 − ρ)g², m ← µm + l·g/√(v + ε), weight ← weight − m; centered, the square of the
 * gradient's running mean is taken from v under the root. Source: keras/optimizers/rmsprop.py.
 */
export default defineOptimizer({
  name: 'rmsprop',
  params: {
    rho: real({ default: 0.9, min: 0, max: 1, below: true }),
    momentum: real({ default: 0, min: 0, max: 1, below: true }),
    epsilon: real({ default: 1e-7, min: 1e-12, max: 1 }),
    centered: flag({ default: false }),
  },
  words: {
    en: {
      name: 'RMSprop',
      about: 'Divides the gradient by its running size, so that all weights move alike.',
      params: {
        rho: 'Decay of the size',
        momentum: 'Momentum',
        epsilon: 'Epsilon',
        centered: 'Centered',
      },
    },
    zh: {
      name: 'RMSprop',
      about: '用梯度大小的滑动平均去除梯度，使各权重的步幅相近。',
      params: { rho: '大小衰减', momentum: '动量', epsilon: 'Epsilon', centered: '中心化' },
    },
  },
  slots: (p) => ({ v: 0, m: 0, ...(p.centered && { mean: 0 }) }),
  begin(b, { learningRate }, p) {
    const paces = [learningRate, scalar(b, p.rho), scalar(b, p.momentum), scalar(b, p.epsilon)];
    return ({ variable, gradient, slot }) => {
      const kept = [slot('v').handle, slot('m').handle];
      return b.effect({
        type: p.centered ? 'ResourceApplyCenteredRMSProp' : 'ResourceApplyRMSProp',
        inputs: [
          variable.handle,
          ...(p.centered ? [slot('mean').handle] : []),
          ...kept,
          ...paces,
          gradient,
        ],
        attributes: { T: { dtype: 'float32' } },
      });
    };
  },
});
