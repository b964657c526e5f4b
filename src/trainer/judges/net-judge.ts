import type { Analysis } from '../../core/analyse';
import { adapt } from '../../core/kinds/adapt';
import { bindChosen } from '../../core/kinds/choice';
import type { Dataset, Images } from '../../core/kinds/dataset';
import { losses } from '../../core/program/choices';
import { mix } from '../../core/program/mix';
import { inputLayer, outputLayer, scoresOf } from '../../core/program/trainable';
import { STANDARD_SETTINGS } from '../../core/settings/settings';
import type { Fetched, Numbers } from '../session';
import type { TensorFlow } from '../tensorflow';
import type { Named } from './named';
import {
  isTensor,
  isVariable,
  type Tensor,
  type TfjsLayer,
  tfjsLayer,
  type Variable,
} from './tfjs-layer';
import { inScope, ownName } from './tfjs-judge';

/** What a net computes of all examples of a dataset as one batch. */
export interface NetFigures {
  /** Mean, training. */
  readonly loss: number;
  /** Summed, by moving statistics. */
  readonly evaluated: number;
  /** Of the loss, by weight. */
  readonly gradients: Named<Numbers>;
}

/** A dataset of noise, from which every class has its turn. */
export function noise(shape: readonly number[], examples: number): Dataset & { images: Images } {
  const size = shape.reduce((product, axis) => product * axis, 1);
  const images: Images = {
    pixels: Uint8Array.from({ length: examples * size }, (_, index) => mix(index) & 255),
    labels: Uint8Array.from({ length: examples }, (_, index) => (index * 3) % 10),
  };
  const words = { name: 'Noise', about: '' };
  return {
    id: 'noise',
    shape,
    classes: Array.from({ length: 10 }, (_, index) => String(index)),
    train: examples,
    examples,
    files: [],
    decode: () => images,
    images,
    words: { en: words, zh: words },
  };
}

/** A net of tfjs layers, each made of what ours says in Keras' vocabulary. */
class TfjsNet {
  readonly #layers: ReadonlyMap<string, TfjsLayer>;

  constructor(
    private readonly tf: TensorFlow,
    private readonly analysis: Analysis,
  ) {
    this.#layers = new Map(
      analysis.layers.map(({ id, bound }) => [id, tfjsLayer(tf, bound.keras)]),
    );
  }

  /** [batch, classes] logits of images [batch, …input shape]. */
  logits(images: Tensor, training: boolean): Tensor {
    const values = new Map<string, Tensor>();
    const valueOf = (id: string | null): Tensor => values.get(id ?? '') ?? images;
    for (const { id, from } of this.analysis.layers) {
      const [first, ...others] = from.map(valueOf);
      const given = others.length > 0 ? [first, ...others] : first;
      const value = first ? this.#layers.get(id)?.apply(given, { training }) : images;
      if (!isTensor(this.tf, value)) throw new Error(`${id} gives no tensor`);
      values.set(id, value);
    }
    const output = outputLayer(this.analysis);
    const scores = output && scoresOf(output, bindChosen(losses, STANDARD_SETTINGS.loss));
    return valueOf(scores?.logits ?? null);
  }

  /** Takes our weights; gives the trainable ones by our names. */
  setWeights(weights: Named<Fetched>): ReadonlyMap<string, Variable> {
    const trainable = new Map<string, Variable>();
    for (const { id, weights: own } of this.analysis.layers) {
      const layer = this.#layers.get(id);
      for (const found of layer?.weights ?? []) {
        const name = ownName(found.originalName);
        const ours = weights[`${id}/${name}`];
        const variable = found.val;
        if (!ours || !isVariable(this.tf, variable)) continue;
        variable.assign(this.tf.tensor(ours.data, [...ours.shape]));
        if (own[name]?.trainable) trainable.set(`${id}/${name}`, variable);
      }
    }
    return trainable;
  }
}

/** Images of a dataset as an input takes them, by tfjs: [example, …input shape]. */
export function imagesFor(
  tf: TensorFlow,
  analysis: Analysis,
  dataset: Dataset,
  images: Images,
): Tensor {
  const shape = inputLayer(analysis)?.shape ?? [];
  const adaptation = adapt(dataset.shape, shape);
  if (!adaptation) throw new Error('The noise does not fit');
  const bytes = tf.tensor(Float32Array.from(images.pixels), [dataset.examples, ...dataset.shape]);
  const [vertical, horizontal] = adaptation.padding.map(([a, b]): [number, number] => [a, b]);
  const padded = tf.pad(bytes.div(255), [[0, 0], vertical ?? [0, 0], horizontal ?? [0, 0], [0, 0]]);
  return padded.tile([1, 1, 1, adaptation.repeat]).reshape([dataset.examples, ...shape]);
}

/** A net by tfjs' layers and automatic differentiation, from our weights. */
export function judgeNet(
  tf: TensorFlow,
  analysis: Analysis,
  dataset: Dataset & { readonly images: Images },
  weights: Named<Fetched>,
): NetFigures {
  return inScope(tf, () => {
    const net = new TfjsNet(tf, analysis);
    const images = imagesFor(tf, analysis, dataset, dataset.images);
    const hot = tf.oneHot(Int32Array.from(dataset.images.labels), dataset.classes.length);
    const losses = (training: boolean): Tensor =>
      tf.neg(tf.sum(tf.mul(hot, tf.logSoftmax(net.logits(images, training))), [1]));
    losses(false);
    const trainable = net.setWeights(weights);
    const evaluated = tf.sum(losses(false)).dataSync()[0] ?? NaN;
    const { value, grads } = tf.variableGrads(
      () => tf.mean<ReturnType<typeof tf.scalar>>(losses(true)),
      [...trainable.values()],
    );
    const slopes = [...trainable].map(([name, variable]) => {
      return [name, new Float32Array(grads[variable.name]?.dataSync() ?? [])] as const;
    });
    return {
      loss: value.dataSync()[0] ?? NaN,
      evaluated,
      gradients: Object.fromEntries(slopes),
    };
  });
}
