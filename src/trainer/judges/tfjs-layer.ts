import type { KerasLayer } from '../../core/kinds/layer';
import type { TensorFlow } from '../tensorflow';

export type Tensor = ReturnType<TensorFlow['tensor']>;
export type Variable = ReturnType<TensorFlow['variable']>;

export function isTensor(tf: TensorFlow, value: unknown): value is Tensor {
  return value instanceof tf.Tensor;
}

export function isVariable(tf: TensorFlow, value: unknown): value is Variable {
  return value instanceof tf.Variable;
}

/** What the judges use of a tfjs layer. */
export interface TfjsLayer {
  /** Of shapes [batch, …]. */
  computeOutputShape(inputShape: unknown): unknown;
  apply(inputs: unknown, options?: Readonly<Record<string, unknown>>): unknown;
  readonly weights: readonly { readonly originalName: string; readonly val: unknown }[];
  readonly trainableWeights: readonly unknown[];
}

/**
 * Where tfjs differs from Keras: it writes LeCun's name with a large C, and its normalizations
 * cannot be trained without gamma and beta, which do nothing at 1 and 0.
 */
function asTfjs({ className, config }: KerasLayer): Readonly<Record<string, unknown>> {
  if (className.endsWith('Normalization')) return { ...config, scale: true, center: true };
  const asWritten = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/^lecun/, 'leCun') : value;
  const entries = Object.entries(config).map(([name, value]) => [name, asWritten(value)] as const);
  return Object.fromEntries(entries);
}

/**
 * The tfjs layer of Keras' class and config. The cast: tfjs keeps its classes in a map without
 * their types.
 */
export function tfjsLayer(tf: TensorFlow, layer: KerasLayer): TfjsLayer {
  const [make] = tf.serialization.SerializationMap.getMap().classNameMap[layer.className] ?? [];
  if (!make) throw new Error(`tfjs has no ${layer.className}`);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return new make(asTfjs(layer)) as unknown as TfjsLayer;
}
