import { type Choice, type ChoiceSpec, defineChoice } from '../kinds/choice';
import type { Fields, Params } from '../kinds/params';
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
  /** The loss of each example, [batch]; labels are int32 [batch]. */
  perExample(b: Builder, prediction: Prediction, labels: Value): Value;
}

interface LossSpec<F extends Fields> extends ChoiceSpec<F> {
  readonly perExample: (b: Builder, prediction: Prediction, labels: Value, p: Params<F>) => Value;
}

/** Makes a loss of its file's description. */
export function defineLoss<F extends Fields>(spec: LossSpec<F>): Choice<Loss> {
  return defineChoice(spec, (p) => ({
    perExample: (b, prediction, labels) => spec.perExample(b, prediction, labels, p),
  }));
}
