import type { Builder } from './builder';
import type { Value } from './value';

/** What a net says of a batch. */
export interface Prediction {
  /** [batch, classes] before the softmax. */
  readonly logits: Value;
  /** [batch, classes] as the output layer gives it. */
  readonly output: Value;
}

/** How wrong a net is. */
export interface Loss {
  /** Keras' name in camel case. */
  readonly name: string;
  /** The loss of each example, [batch]; labels are int32 [batch]. */
  readonly perExample: (b: Builder, prediction: Prediction, labels: Value) => Value;
}

/** Makes a loss of its file's description. */
export function defineLoss(loss: Loss): Loss {
  return loss;
}
