import { real } from '../../kinds/params';
import { defineSchedule } from '../schedule';

/** base · factor^(epochs so far, parts counted). Source: keras/optimizers/schedules. */
export default defineSchedule({
  name: 'exponential',
  params: { factor: real({ default: 0.9, min: 0.0001, max: 1 }) },
  words: {
    en: {
      name: 'Exponential',
      about: 'The learning rate falls at each step, by a factor in the course of an epoch.',
      params: { factor: 'Factor per epoch' },
    },
    zh: {
      name: '指数',
      about: '学习率逐步下降，每轮累计乘以一个系数。',
      params: { factor: '每轮系数' },
    },
  },
  rate: (base, { step, stepsPerEpoch }, { factor }) => base * factor ** (step / stepsPerEpoch),
});
