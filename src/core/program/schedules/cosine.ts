import { real } from '../../kinds/params';
import { defineSchedule } from '../schedule';

/**
 * Rises from 0 in a line while it warms up, then falls along half a cosine until the run's end, to
 * a share of what was set. Source: keras/optimizers/schedules, CosineDecay with `warmup_target`.
 */
export default defineSchedule({
  name: 'cosine',
  params: {
    warmUp: real({ default: 0, min: 0, max: 10_000 }),
    final: real({ default: 0, min: 0, max: 1 }),
  },
  words: {
    en: {
      name: 'Cosine',
      about: 'The learning rate rises while warming up, then falls gently until the run ends.',
      params: { warmUp: 'Epochs of warm-up', final: 'Share at the end' },
    },
    zh: {
      name: '余弦',
      about: '学习率先预热上升，再沿余弦曲线平缓下降，直到训练结束。',
      params: { warmUp: '预热轮数', final: '末尾比例' },
    },
  },
  rate(base, { step, stepsPerEpoch, epochs }, { warmUp, final }) {
    const warm = Math.round(warmUp * stepsPerEpoch);
    if (step < warm) return (base * step) / warm;
    const length = Math.max(1, stepsPerEpoch * epochs - warm);
    const fallen = (1 + Math.cos(Math.PI * Math.min(1, (step - warm) / length))) / 2;
    return base * ((1 - final) * fallen + final);
  },
});
