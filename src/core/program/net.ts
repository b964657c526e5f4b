import type { Analysis } from '../analyse';
import { sameShape } from '../kinds/shape';
import type { Builder, Variable } from './builder';
import type { Prediction } from './loss';
import type { Scores } from './trainable';
import type { Value } from './value';

/**
 * Records every layer of a net on a batch of images [batch, …input shape].
 * @throws Error where a layer makes another shape than the analysis says
 */
export function emitNet(
  b: Builder,
  analysis: Analysis,
  images: Value,
  weight: (layer: string, name: string) => Variable,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const { id, bound, from, shape } of analysis.layers) {
    const sources = from.map((source) => valueOf(values, source));
    const inputs = from.length === 0 ? [images] : sources;
    const value = b.within(id, () => bound.emit(b, inputs, (name) => weight(id, name)));
    const made = value.shape.slice(1).map((size) => size ?? -1);
    if (!shape || !sameShape(made, shape))
      throw new Error(`${id} makes [${made.join()}], analysed as [${shape?.join() ?? ''}]`);
    values.set(id, value);
  }
  return values;
}

function valueOf(values: ReadonlyMap<string, Value>, id: string | null): Value {
  const value = id === null ? undefined : values.get(id);
  if (!value) throw new Error(`Nothing flows from ${id ?? 'an open port'}`);
  return value;
}

/** The scores among the layers' values. */
export function predictionOf(values: ReadonlyMap<string, Value>, scores: Scores): Prediction {
  return {
    output: valueOf(values, scores.output),
    logits: scores.logits === null ? null : valueOf(values, scores.logits),
    ranked: valueOf(values, scores.ranked),
  };
}
