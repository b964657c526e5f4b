import { defineLoss } from '../loss';
import { abs } from '../ops/abs';
import { minus } from '../ops/arithmetic';
import { mean } from '../ops/mean';
import { targetsOf } from '../targets';

/** The mean over the classes of |output − target|, the target 1 for the right class, else 0. */
export default defineLoss({
  name: 'meanAbsoluteError',
  activation: null,
  params: {},
  words: {
    en: {
      name: 'Mean absolute error',
      about: 'The distance of the output from 1 for the right class and 0 for the others.',
      params: {},
    },
    zh: {
      name: '平均绝对误差',
      about: '输出与目标之差的绝对值的平均；正确类别的目标为 1，其余为 0。',
      params: {},
    },
  },
  perExample: (b, { output }, labels) =>
    mean(b, abs(b, minus(b, output, targetsOf(b, output, labels))), { axes: [1] }),
});
