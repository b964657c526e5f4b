import { real } from '../../kinds/params';
import { defineLoss } from '../loss';
import { negative, over, times } from '../ops/arithmetic';
import { softmaxCrossEntropy } from '../ops/cross-entropy';
import { log } from '../ops/log';
import { sum } from '../ops/sum';
import { inside } from '../probabilities';
import { targetsOf } from '../targets';

/**
 * −Σ target · log softmax(logits); probabilities are divided by their sum first.
 * Source: keras/backend.py, categorical_crossentropy.
 */
export default defineLoss({
  name: 'categoricalCrossentropy',
  activation: 'softmax',
  params: { labelSmoothing: real({ default: 0, min: 0, max: 1, below: true }) },
  words: {
    en: {
      name: 'Cross-entropy, one-hot',
      about: 'Cross-entropy with one-hot targets, which can be smoothed against overconfidence.',
      params: { labelSmoothing: 'Label smoothing' },
    },
    zh: {
      name: '交叉熵（独热）',
      about: '以独热编码为目标的交叉熵；目标可以平滑，以免网络过于自信。',
      params: { labelSmoothing: '标签平滑' },
    },
  },
  perExample(b, { logits, output }, labels, p) {
    const targets = targetsOf(b, output, labels, p.labelSmoothing);
    if (logits) return softmaxCrossEntropy(b, logits, targets);
    const shares = over(b, output, sum(b, output, { axes: [1], keep: true }));
    return negative(b, sum(b, times(b, targets, log(b, inside(b, shares))), { axes: [1] }));
  },
});
