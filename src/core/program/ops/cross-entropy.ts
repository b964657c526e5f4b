import type { Builder } from '../builder';
import { defineMultiOp, typed } from '../define-op';
import type { Value } from '../value';
import { times } from './arithmetic';
import { reshapeTo } from './reshape';

/**
 * The gradient of the logits: the ops' second output is softmax(logits) − targets, that of each
 * example's loss.
 */
function perExample(b: Builder, gradient: Value, losses: Value, backprop: Value): Value {
  const column = reshapeTo(b, gradient, [losses.shape[0] ?? null, 1]);
  return times(b, column, backprop);
}

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
  gradient: ({ b, outputs: [losses, backprop], gradient }) => [
    losses && backprop ? () => perExample(b, gradient, losses, backprop) : null,
    null,
  ],
});

/** −log softmax(logits)[label] for each of [batch, classes] logits and int32 [batch] labels. */
export function sparseSoftmaxCrossEntropy(b: Builder, logits: Value, labels: Value): Value {
  const [losses] = crossEntropy(b, [logits, labels], undefined);
  return losses;
}

const denseCrossEntropy = defineMultiOp({
  type: 'SoftmaxCrossEntropyWithLogits',
  attributes: ([logits]: readonly [Value, Value]) => typed(logits),
  outputs: ([logits]) =>
    [
      { dtype: logits.dtype, shape: logits.shape.slice(0, 1) },
      { dtype: logits.dtype, shape: logits.shape },
    ] as const,
  gradient: ({ b, outputs: [losses, backprop], gradient }) => [
    losses && backprop ? () => perExample(b, gradient, losses, backprop) : null,
    null,
  ],
});

/** −Σ target · log softmax(logits) for each of [batch, classes] logits and targets. */
export function softmaxCrossEntropy(b: Builder, logits: Value, targets: Value): Value {
  const [losses] = denseCrossEntropy(b, [logits, targets], undefined);
  return losses;
}
