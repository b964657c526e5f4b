import { int, real } from '../../kinds/params';
import { defineSchedule } from '../schedule';

/**
 * base · factor^⌊epochs so far / every⌋.
 * Source: keras/optimizers/schedules, ExponentialDecay with `staircase`.
 */
export default defineSchedule({
  name: 'step',
  params: {
    every: int({ default: 5, min: 1, max: 10_000 }),
    factor: real({ default: 0.5, min: 0.0001, max: 1 }),
  },
  words: {
    en: {
      name: 'Step',
      about: 'The learning rate is multiplied by a factor after every so many epochs.',
      params: { every: 'Epochs between', factor: 'Factor' },
    },
    zh: {
      name: '阶梯',
      about: '每隔若干轮，学习率乘以一个系数。',
      params: { every: '间隔轮数', factor: '系数' },
    },
  },
  rate: (base, { step, stepsPerEpoch }, { every, factor }) =>
    base * factor ** Math.floor(step / (stepsPerEpoch * every)),
});
