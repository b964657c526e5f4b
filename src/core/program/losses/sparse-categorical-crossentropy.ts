import { defineLoss } from '../loss';
import { sparseSoftmaxCrossEntropy } from '../ops/cross-entropy';

export default defineLoss({
  name: 'sparseCategoricalCrossentropy',
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
  perExample: (b, { logits }, labels) => sparseSoftmaxCrossEntropy(b, logits, labels),
});
