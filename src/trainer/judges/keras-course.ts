import { type Analysis, analyse } from '../../core/analyse';
import type { FlatAnalysis } from '../../core/analyse-layers';
import { catalogue } from '../../core/catalogue';
import { readValue } from '../../core/graph/read';
import type { Dataset, Images } from '../../core/kinds/dataset';
import { compile } from '../../core/program/compile';
import { presetFiles } from '../../core/presets';
import { readSettings, type Settings } from '../../core/settings/settings';
import type { Fetched } from '../session';
import type { TensorFlow } from '../tensorflow';
import { Training } from '../training';
import { startingWeight } from './keras-formula';

/** A preset without random masks, which nobody else draws alike, and with an end of its own. */
export function withoutDropout(preset: string, last = 'softmax'): Analysis {
  const reading = readValue(presetFiles.find(({ id }) => id === preset)?.content);
  if (!('document' in reading)) throw new Error(`${preset} cannot be read`);
  const analysis = analyse(reading.document, catalogue);
  const layers = analysis.layers.map((layer): FlatAnalysis => {
    const as = (kind: string, params: Readonly<Record<string, unknown>>): FlatAnalysis => {
      const bound = catalogue.bind(kind, params);
      return bound?.type === 'layer' ? { ...layer, bound } : layer;
    };
    if (layer.kind === 'dropout') return as('dropout', { rate: 0 });
    const { activation } = layer.bound.keras.config;
    return activation === 'softmax' ? as('activation', { function: last }) : layer;
  });
  return { ...analysis, layers };
}

/** Settings as a file of settings has them. @throws Error where one is refused */
export function settingsOf(value: unknown): Settings {
  const { settings, refusals } = readSettings(value);
  if (refusals.length > 0) throw new Error(JSON.stringify(refusals));
  return settings;
}

/** A weight of ours beside the name that the scripts give it. */
export interface KerasWeight {
  readonly ours: string;
  /** `Conv2D 3/kernel`: of the fourth convolution. */
  readonly theirs: string;
  /** `kernel` */
  readonly own: string;
}

/**
 * All weights, in the scripts' order: by Keras' class, then as the layers were made. Blocks name
 * what is inside them so that the alphabet is that order.
 */
export function kerasWeights({ layers }: Analysis): readonly KerasWeight[] {
  const owners = [...new Set(layers.map(({ owner }) => owner))];
  const place = ({ owner, id }: FlatAnalysis): readonly [number, string] => [
    owners.indexOf(owner),
    id,
  ];
  const byClass = new Map<string, FlatAnalysis[]>();
  for (const layer of layers)
    if (Object.keys(layer.weights).length > 0) {
      const { className } = layer.bound.keras;
      byClass.set(className, [...(byClass.get(className) ?? []), layer]);
    }
  return [...byClass].sort(byText).flatMap(([className, members]) =>
    members
      .sort((a, b) => place(a)[0] - place(b)[0] || byText([place(a)[1]], [place(b)[1]]))
      .flatMap(({ id, weights }, index) =>
        Object.keys(weights).map((own) => ({
          ours: `${id}/${own}`,
          theirs: `${className} ${index}/${own}`,
          own,
        })),
      ),
  );
}

function byText(
  [a]: readonly [string, ...unknown[]],
  [b]: readonly [string, ...unknown[]],
): number {
  return a < b ? -1 : Number(a > b);
}

/** Opens a training that starts from the weights of the formula. */
export async function openAtFormula(
  tf: TensorFlow,
  analysis: Analysis,
  dataset: Dataset & { readonly images: Images },
  settings: Settings,
  gain = 1,
): Promise<Training> {
  const compiled = compile({ analysis, dataset, settings });
  if (!('program' in compiled)) throw new Error(JSON.stringify(compiled.problems));
  const training = await Training.open(tf, compiled.program, dataset.images);
  const state: Record<string, Fetched> = { ...training.read() };
  kerasWeights(analysis).forEach(({ ours, own }, place) => {
    const shape = state[ours]?.shape ?? [];
    state[ours] = { shape, data: startingWeight(own, shape, place, gain) };
  });
  training.write(state);
  return training;
}

/** Indices of the examples of a step: one batch after the other, over and over. */
export function batchOf(step: number, batch: number, examples: number): Int32Array {
  return Int32Array.from({ length: batch }, (_, index) => (step * batch + index) % examples);
}

/** |a − b| / |b| */
export function relative(a: number, b: number): number {
  return Math.abs(a - b) / Math.abs(b);
}
