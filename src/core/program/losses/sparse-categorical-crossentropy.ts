import { defineLoss } from '../loss';
import { sparseSoftmaxCrossEntropy } from '../ops/cross-entropy';

export default defineLoss({
  name: 'sparseCategoricalCrossentropy',
  perExample: (b, { logits }, labels) => sparseSoftmaxCrossEntropy(b, logits, labels),
});
