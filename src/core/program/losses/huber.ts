import { real } from '../../kinds/params';
import { defineLoss } from '../loss';
import { minus, times } from '../ops/arithmetic';
import { clip } from '../ops/clip';
import { scalar } from '../ops/constant';
import { mean } from '../ops/mean';
import { targetsOf } from '../targets';

/**
 * The mean over the classes of e²/2 where |e| ≤ δ, and δ·|e| − δ²/2 beyond, e = output − target.
 * With c = e cut off at ±δ, both are c·(e − c/2). Source: keras/losses.py, huber.
 */
export default defineLoss({
  name: 'huber',
  activation: null,
  params: { delta: real({ default: 1, min: 1e-6, max: 1e6 }) },
  words: {
    en: {
      name: 'Huber',
      about: 'Squared error for small distances, absolute error for large ones.',
      params: { delta: 'Delta' },
    },
    zh: {
      name: 'Huber',
      about: '差距小时按平方误差，差距大时按绝对误差。',
      params: { delta: 'Delta' },
    },
  },
  perExample(b, { output }, labels, { delta }) {
    const error = minus(b, output, targetsOf(b, output, labels));
    const near = clip(b, error, -delta, delta);
    const each = times(b, near, minus(b, error, times(b, near, scalar(b, 0.5))));
    return mean(b, each, { axes: [1] });
  },
});
