import { real } from '../../kinds/params';
import { defineOptimizer } from '../optimizer';

/**
 * a ← a + g², weight ← weight − l·g/√(a + ε) (Duchi et al. 2011). Keras' epsilon stands under the
 * root, TensorFlow's kernel has none there: the slot holds a + ε, since ε joins a sum.
 * Source: keras/optimizers/adagrad.py.
 */
export default defineOptimizer({
  name: 'adagrad',
  params: {
    initialAccumulator: real({ default: 0.1, min: 0, max: 1e6 }),
    epsilon: real({ default: 1e-7, min: 1e-12, max: 1 }),
  },
  words: {
    en: {
      name: 'Adagrad',
      about: 'Takes ever smaller steps, most of all for weights whose gradients were large.',
      params: { initialAccumulator: 'Sum at the start', epsilon: 'Epsilon' },
    },
    zh: {
      name: 'Adagrad',
      about: '步幅越来越小，梯度一向较大的权重减得更快。',
      params: { initialAccumulator: '累加初值', epsilon: 'Epsilon' },
    },
  },
  slots: (p) => ({ sum: p.initialAccumulator + p.epsilon }),
  begin:
    (b, { learningRate }) =>
    ({ variable, gradient, slot }) =>
      b.effect({
        type: 'ResourceApplyAdagrad',
        inputs: [variable.handle, slot('sum').handle, learningRate, gradient],
        attributes: { T: { dtype: 'float32' } },
      }),
});
