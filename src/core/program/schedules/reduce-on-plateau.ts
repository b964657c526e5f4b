import { int, real } from '../../kinds/params';
import { defineSchedule } from '../schedule';

/**
 * Counts epochs whose validation loss is not below the best by more than `minDelta`; after
 * `patience` of them it cuts the rate, and for `cooldown` epochs counts none. What it remembers:
 * `best`, absent before the first epoch, epochs it did `wait` or will `cool`, and `cuts` so far.
 * Source: keras/callbacks.py, ReduceLROnPlateau.
 */
export default defineSchedule({
  name: 'reduceOnPlateau',
  params: {
    factor: real({ default: 0.1, min: 0.0001, max: 1, below: true }),
    patience: int({ default: 10, min: 1, max: 10_000 }),
    minDelta: real({ default: 0.0001, min: 0, max: 1e6 }),
    cooldown: int({ default: 0, min: 0, max: 10_000 }),
    minRate: real({ default: 0, min: 0, max: 100 }),
  },
  words: {
    en: {
      name: 'Reduce on plateau',
      about: 'The learning rate is cut when the validation loss has stopped falling.',
      params: {
        factor: 'Factor',
        patience: 'Epochs to wait',
        minDelta: 'Least gain',
        cooldown: 'Epochs of rest',
        minRate: 'Lowest rate',
      },
    },
    zh: {
      name: '停滞时降低',
      about: '验证损失不再下降时，降低学习率。',
      params: {
        factor: '系数',
        patience: '等待轮数',
        minDelta: '最小改善',
        cooldown: '冷却轮数',
        minRate: '最低学习率',
      },
    },
  },
  start: { wait: 0, cool: 0, cuts: 0 },
  after({ best = Infinity, wait = 0, cool = 0, cuts = 0 }, { valLoss }, p) {
    const rest = Math.max(0, cool - 1);
    const waited = cool > 0 ? 0 : wait;
    if (valLoss < best - p.minDelta) return { best: valLoss, wait: 0, cool: rest, cuts };
    const known = Number.isFinite(best) ? { best } : {};
    if (rest > 0) return { ...known, wait: waited, cool: rest, cuts };
    if (waited + 1 < p.patience) return { ...known, wait: waited + 1, cool: 0, cuts };
    return { ...known, wait: 0, cool: p.cooldown, cuts: cuts + 1 };
  },
  rate: (base, _moment, { factor, minRate }, { cuts = 0 }) =>
    Math.max(base * factor ** cuts, Math.min(base, minRate)),
});
