import type { Numbers } from '../session';
import type { TensorFlow } from '../tensorflow';
import type { Computed, Given } from './computed';
import { type Named, zip } from './named';
import type { Case } from './random-cases';
import { isTensor, isVariable, type TfjsLayer, tfjsLayer, type Variable } from './tfjs-layer';

/** `layer/moving_mean` → `movingMean` */
export function ownName(name: string): string {
  const last = name.replace(/^.*\//, '');
  return last.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Gives a tfjs layer our weights and gives its trainable variables by name.
 * @throws Error where it lacks one, or has it in another shape or trainability
 */
function setWeights(
  tf: TensorFlow,
  layer: TfjsLayer,
  { bound, inputs }: Case,
  weights: Named<Numbers>,
): Named<Variable> {
  const theirs = new Map(layer.weights.map((weight) => [ownName(weight.originalName), weight]));
  const trainable: Record<string, Variable> = {};
  for (const [name, weight] of Object.entries(bound.weights(inputs))) {
    const found = theirs.get(name);
    const variable = found?.val;
    if (!found || !isVariable(tf, variable)) throw new Error(`tfjs has no weight ${name}`);
    if (layer.trainableWeights.includes(found) !== weight.trainable)
      throw new Error(`tfjs disagrees on whether ${name} is trainable`);
    // Refuses another shape.
    variable.assign(tf.tensor(weights[name] ?? [], [...weight.shape]));
    if (weight.trainable) trainable[name] = variable;
  }
  return trainable;
}

/**
 * Runs something on tfjs' own kernels, written in JavaScript, so that TensorFlow is not judged by
 * itself: its gradient of strided 1×1 kernels is wrong (see `conv-2d.ts`), and tfjs-node's is too.
 */
export function onJavaScript<T extends object>(tf: TensorFlow, act: () => T): T {
  void tf.setBackend('cpu');
  try {
    return inScope(tf, act);
  } finally {
    void tf.setBackend('tensorflow');
  }
}

/** Runs something that gives no tensor, and disposes of those it made. */
export function inScope<T extends object>(tf: TensorFlow, act: () => T): T {
  tf.engine().startScope();
  try {
    return act();
  } finally {
    tf.engine().endScope();
  }
}

/**
 * There tfjs divides the gradient of average pooling by padding too, which TensorFlow does not;
 * and its gradient of nearest upsampling is not what finite differences say.
 */
const WRONG_ON_JAVASCRIPT: readonly string[] = ['averagePooling2D', 'upSampling2D'];

/** A case by tfjs' layer and its automatic differentiation. */
export function judge(tf: TensorFlow, one: Case, given: Given): Computed {
  const { bound, inputs, batch } = one;
  const run = WRONG_ON_JAVASCRIPT.includes(bound.layer.kind) ? inScope : onJavaScript;
  return run(tf, () => {
    const layer = tfjsLayer(tf, bound.keras);
    const xs = inputs.map((shape, index) =>
      tf.variable(tf.tensor(given.inputs[index] ?? [], [batch, ...shape])),
    );
    const apply = () => {
      const y = layer.apply(xs.length === 1 ? xs[0] : xs, { training: true });
      if (!isTensor(tf, y)) throw new Error('One output was expected');
      return y;
    };
    apply();
    const weights = setWeights(tf, layer, one, given.weights);
    const output = apply();
    const upstream = tf.tensor(given.upstream, output.shape);
    const { grads } = tf.variableGrads(
      () => tf.sum(tf.mul(apply(), upstream)),
      [...xs, ...Object.values(weights)],
    );
    const slope = ({ name }: Variable): Numbers => Float32Array.from(grads[name]?.dataSync() ?? []);
    const names = [...xs.map((_, index) => `x${index}`), ...Object.keys(weights)];
    return {
      output: { shape: output.shape, data: Float32Array.from(output.dataSync()) },
      gradients: zip(names, [...xs, ...Object.values(weights)].map(slope)),
    };
  });
}
