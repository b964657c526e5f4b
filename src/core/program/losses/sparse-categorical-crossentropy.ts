import { defineLoss } from '../loss';
import { sparseSoftmaxCrossEntropy } from '../ops/cross-entropy';
import { log } from '../ops/log';
import { inside } from '../probabilities';

/**
 * −log softmax(logits)[label]; of probabilities p, the same with log p for logits.
 * Source: keras/backend.py, sparse_categorical_crossentropy.
 */
export default defineLoss({
  name: 'sparseCategoricalCrossentropy',
  activation: 'softmax',
  params: {},
  words: {
    en: {
      name: 'Cross-entropy',
      about: 'How surprised the net is by the right class: −log of its probability.',
      params: {},
    },
    zh: {
      name: '交叉熵',
      about: '正确类别的概率取负对数：网络对正确答案有多“意外”。',
      params: {},
    },
  },
  perExample: (b, { logits, output }, labels) =>
    sparseSoftmaxCrossEntropy(b, logits ?? log(b, inside(b, output)), labels),
});
