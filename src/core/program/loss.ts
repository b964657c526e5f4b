import { type Choice, type ChoiceSpec, defineChoice } from '../kinds/choice';
import type { Fields, Params } from '../kinds/params';
import type { Builder } from './builder';
import type { Value } from './value';

/** What a net says of a batch. */
export interface Prediction {
  /** [batch, classes] as the output layer gives it. */
  readonly output: Value;
  /** [batch, classes] before the loss's own activation; null where the output has no such. */
  readonly logits: Value | null;
  /** [batch, classes] by which accuracy ranks the classes. */
  readonly ranked: Value;
}

/** An activation that makes probabilities. */
type ProbabilityActivation = 'softmax' | 'sigmoid';

/** How wrong a net is. */
export interface Loss {
  /**
   * The activation that the loss has within itself, which is exact where probabilities would round
   * to 0 or 1: it takes the input of such a last layer, and a plain Dense, as logits; of another
   * activation it takes the output as probabilities. Null where it takes any output as it is.
   */
  readonly activation: ProbabilityActivation | null;
  /** The loss of each example, [batch]; labels are int32 [batch]. */
  perExample(b: Builder, prediction: Prediction, labels: Value): Value;
}

interface LossSpec<F extends Fields> extends ChoiceSpec<F> {
  readonly activation: ProbabilityActivation | null;
  readonly perExample: (b: Builder, prediction: Prediction, labels: Value, p: Params<F>) => Value;
}

/** Makes a loss of its file's description. */
export function defineLoss<F extends Fields>(spec: LossSpec<F>): Choice<Loss> {
  return defineChoice(spec, (p) => ({
    activation: spec.activation,
    perExample: (b, prediction, labels) => spec.perExample(b, prediction, labels, p),
  }));
}
