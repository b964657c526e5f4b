import { real } from '../../kinds/params';
import { times } from '../ops/arithmetic';
import { scalar } from '../ops/constant';
import { after } from '../ops/control';
import { decrease } from '../ops/variables';
import { defineOptimizer } from '../optimizer';
import adam from './adam';

/**
 * Adam after weight ← weight − l·d·weight of every weight, d the decay (Loshchilov & Hutter 2019).
 * Source: keras/optimizers/adamw.py and optimizer.py, `_apply_weight_decay`.
 */
export default defineOptimizer({
  name: 'adamW',
  params: { ...adam.params, weightDecay: real({ default: 0.004, min: 0, max: 1 }) },
  words: {
    en: {
      name: 'AdamW',
      about: 'Adam that also shrinks every weight a little at each step.',
      params: { ...adam.words.en.params, weightDecay: 'Weight decay' },
    },
    zh: {
      name: 'AdamW',
      about: '在 Adam 之外，每步还把所有权重略微缩小。',
      params: { ...adam.words.zh.params, weightDecay: '权重衰减' },
    },
  },
  slots: (p) => adam.bind(p).bound.slots,
  begin(b, pace, p) {
    const share = times(b, scalar(b, p.weightDecay), pace.learningRate);
    const apply = adam.bind(p).bound.begin(b, pace);
    return (target) => {
      const { variable, gradient } = target;
      // After the gradient, which there is only where the loss is finite.
      const controls = [gradient.source];
      const decay = decrease(b, variable, times(b, b.read(variable), share), controls);
      return apply({ ...target, gradient: after(b, [decay], gradient) });
    };
  },
});
