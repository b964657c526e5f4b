import { real } from '../../kinds/params';
import type { Builder } from '../builder';
import { defineLoss } from '../loss';
import { relu } from '../ops/activations';
import { minus, negative, plus, times } from '../ops/arithmetic';
import { scalar } from '../ops/constant';
import { log } from '../ops/log';
import { mean } from '../ops/mean';
import { snapshot } from '../ops/snapshot';
import { softplus } from '../ops/softplus';
import { EPSILON, inside } from '../probabilities';
import { targetsOf } from '../targets';
import type { Value } from '../value';

/**
 * max(x, 0) − x·z + log(1 + e^−|x|) for each logit x and target z. −|x| is written x − 2·max(x, 0),
 * whose slopes add up to the right one at 0 too.
 * Source: tensorflow/python/ops/nn_impl.py, sigmoid_cross_entropy_with_logits.
 */
function ofLogits(b: Builder, x: Value, z: Value): Value {
  const positive = relu(b, x);
  const negated = minus(b, x, plus(b, positive, positive));
  return plus(b, minus(b, positive, times(b, x, z)), softplus(b, negated));
}

/**
 * −(z·log p + (1 − z)·log(1 − p)). 1 − p is kept apart from the epsilon after it: TensorFlow would
 * add that to the 1, where most of it is lost. Source: keras/backend.py, binary_crossentropy.
 */
function ofProbabilities(b: Builder, output: Value, z: Value): Value {
  const [one, epsilon] = [scalar(b, 1), scalar(b, EPSILON)];
  const p = inside(b, output);
  const rest = snapshot(b, minus(b, one, p));
  const yes = times(b, z, log(b, plus(b, p, epsilon)));
  const no = times(b, minus(b, one, z), log(b, plus(b, rest, epsilon)));
  return negative(b, plus(b, yes, no));
}

/** The mean over the classes, each a question of its own that is answered by yes or no. */
export default defineLoss({
  name: 'binaryCrossentropy',
  activation: 'sigmoid',
  params: { labelSmoothing: real({ default: 0, min: 0, max: 1, below: true }) },
  words: {
    en: {
      name: 'Binary cross-entropy',
      about: 'Asks of each class by itself whether it is the one; goes with a final sigmoid.',
      params: { labelSmoothing: 'Label smoothing' },
    },
    zh: {
      name: '二元交叉熵',
      about: '对每个类别单独判断是或不是；与末端的 sigmoid 搭配。',
      params: { labelSmoothing: '标签平滑' },
    },
  },
  perExample(b, { logits, output }, labels, p) {
    const targets = targetsOf(b, output, labels, p.labelSmoothing, 2);
    const each = logits ? ofLogits(b, logits, targets) : ofProbabilities(b, output, targets);
    return mean(b, each, { axes: [1] });
  },
});
