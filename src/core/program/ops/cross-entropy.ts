import type { Builder } from '../builder';
import { defineMultiOp, typed } from '../define-op';
import type { Value } from '../value';
import { times } from './arithmetic';
import { reshapeTo } from './reshape';

const crossEntropy = defineMultiOp({
  type: 'SparseSoftmaxCrossEntropyWithLogits',
  attributes: ([logits]: readonly [Value, Value]) => ({
    ...typed(logits),
    Tlabels: { dtype: 'int32' },
  }),
  outputs: ([logits]) =>
    [
      { dtype: logits.dtype, shape: logits.shape.slice(0, 1) },
      { dtype: logits.dtype, shape: logits.shape },
    ] as const,
  // The op's second output is softmax(logits) − onehot(labels), the gradient for each example.
  gradient: ({ b, outputs: [losses, backprop], gradient }) => [
    losses && backprop
      ? () => {
          const column = reshapeTo(b, gradient, [losses.shape[0] ?? null, 1]);
          return times(b, column, backprop);
        }
      : null,
    null,
  ],
});

/** −log softmax(logits)[label] for each of [batch, classes] logits and int32 [batch] labels. */
export function sparseSoftmaxCrossEntropy(b: Builder, logits: Value, labels: Value): Value {
  const [losses] = crossEntropy(b, [logits, labels], undefined);
  return losses;
}
