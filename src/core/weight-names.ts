import type { Analysis } from './analyse';
import type { FlatAnalysis } from './analyse-layers';
import type { Shape } from './kinds/shape';

/** A weight of the net, under our name and Keras'. */
export interface NamedWeight {
  /** `<flat id>/<weight>`, as the training program calls it: `b1/bn/movingMean`. */
  readonly name: string;
  /** What Keras calls it in a layer named after ours: `b1/bn/moving_mean:0`. */
  readonly keras: string;
  readonly shape: Shape;
  readonly trainable: boolean;
}

function kerasWeight(own: string): string {
  return own.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** All weights of a net, layer by layer. */
export function weightNames(analysis: Analysis): readonly NamedWeight[] {
  return analysis.layers.flatMap(({ id, weights }) =>
    Object.entries(weights).map(([own, { shape, trainable }]) => ({
      name: `${id}/${own}`,
      keras: `${id}/${kerasWeight(own)}:0`,
      shape,
      trainable,
    })),
  );
}

/** What Keras calls layers of a class before it numbers them. Source: keras/utils/generic_utils.py. */
function kerasPrefix(className: string): string {
  return className
    .replace(/(.)([A-Z][a-z0-9]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

/** A name in a file without the number of the output: `conv2d/kernel:0` → `conv2d/kernel`. */
function bare(name: string): string {
  return name.replace(/:\d+$/, '');
}

/** The layer of a Keras name, also inside models within models: `net/conv2d_1/kernel` → `conv2d_1`. */
function layerIn(name: string): string {
  return bare(name).split('/').at(-2) ?? '';
}

/** Keras' numbered layers of a class in a file, in the order in which they were made. */
function numbered(names: readonly string[], prefix: string): readonly string[] {
  const numbers = new Map<string, number>();
  for (const layer of names.map(layerIn)) {
    const [, number] = new RegExp(`^${prefix}(?:_(\\d+))?$`).exec(layer) ?? [];
    if (layer === prefix || number !== undefined) numbers.set(layer, Number(number ?? 0));
  }
  return [...numbers].sort(([, a], [, b]) => a - b).map(([layer]) => layer);
}

/** Which of Keras' numbered layers stands for which of ours: the n-th of a class for the n-th. */
function counterparts(
  layers: readonly FlatAnalysis[],
  names: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const weighty = layers.filter(({ weights }) => Object.keys(weights).length > 0);
  for (const className of new Set(weighty.map(({ bound }) => bound.keras.className))) {
    const theirs = numbered(names, kerasPrefix(className));
    const ours = weighty.filter(({ bound }) => bound.keras.className === className);
    ours.forEach(({ id }, index) => {
      const layer = theirs[index];
      if (layer !== undefined) found.set(id, layer);
    });
  }
  return found;
}

/** Which array of a file is which weight of a net. */
export interface NameMatch {
  /** By our name: the array's. */
  readonly found: ReadonlyMap<string, string>;
  /** Weights that no array is for, by the names that were looked for. */
  readonly lacking: readonly string[];
  /** Arrays that are for no weight. */
  readonly foreign: readonly string[];
}

/**
 * Finds the weights of a net among the names of arrays: by our ids, with Keras' endings or ours,
 * otherwise by the numbers that Keras gives the layers of each class as they are made.
 */
export function matchNames(analysis: Analysis, names: readonly string[]): NameMatch {
  const weights = weightNames(analysis);
  const byBare = new Map(names.map((name) => [bare(name), name]));
  const own = (weight: NamedWeight): string | undefined =>
    byBare.get(bare(weight.keras)) ?? byBare.get(weight.name);
  const byId = weights.some((weight) => own(weight) !== undefined);
  const theirs = byId ? new Map<string, string>() : counterparts(analysis.layers, names);
  const byLayer = new Map(
    names.map((name) => [`${layerIn(name)}/${bare(name).split('/').at(-1) ?? ''}`, name]),
  );

  const found = new Map<string, string>();
  const lacking: string[] = [];
  for (const weight of weights) {
    const parts = bare(weight.keras).split('/');
    const layer = theirs.get(weight.name.slice(0, weight.name.lastIndexOf('/')));
    const array = layer === undefined ? own(weight) : byLayer.get(`${layer}/${parts.at(-1) ?? ''}`);
    if (array === undefined) lacking.push(weight.keras);
    else found.set(weight.name, array);
  }
  const taken = new Set(found.values());
  return { found, lacking, foreign: names.filter((name) => !taken.has(name)) };
}
