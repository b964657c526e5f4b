import { defineLoss } from '../loss';
import { minus } from '../ops/arithmetic';
import { mean } from '../ops/mean';
import { square } from '../ops/square';
import { targetsOf } from '../targets';

/** The mean over the classes of (output − target)², the target 1 for the right class, else 0. */
export default defineLoss({
  name: 'meanSquaredError',
  activation: null,
  params: {},
  words: {
    en: {
      name: 'Mean squared error',
      about: 'The squared distance of the output from 1 for the right class and 0 for the others.',
      params: {},
    },
    zh: {
      name: '均方误差',
      about: '输出与目标之差的平方的平均；正确类别的目标为 1，其余为 0。',
      params: {},
    },
  },
  perExample: (b, { output }, labels) =>
    mean(b, square(b, minus(b, output, targetsOf(b, output, labels))), { axes: [1] }),
});
