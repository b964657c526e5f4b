import type { Analysis } from '../analyse';
import type { Settings } from '../settings/settings';
import type { Builder, Recording } from './builder';
import { weighByClass } from './class-weights';
import { countHits, type Hits } from './hits';
import { type Stored, takeBatch } from './images';
import type { Loss } from './loss';
import { emitNet, predictionOf } from './net';
import { addPenalty } from './penalty';
import type { Recent } from './recent';
import type { State } from './state';
import type { Scores } from './trainable';
import type { Value } from './value';

/** What all parts of a training program have in common. */
export interface Plan {
  readonly recording: Recording;
  readonly analysis: Analysis;
  readonly scores: Scores;
  readonly state: State;
  readonly stored: Stored;
  readonly loss: Loss;
  readonly recent: Recent;
  readonly settings: Settings;
}

/** A net on a batch. */
export interface Forward {
  /** Of every layer, by flat id. */
  readonly values: ReadonlyMap<string, Value>;
  /** [batch], with class weights while training, and with penalties. */
  readonly losses: Value;
  readonly hits: Hits<Value>;
}

/** Records the net on the images at int32 `indices` [batch]. */
export function forward(b: Builder, plan: Plan, indices: Value): Forward {
  const { images, labels } = takeBatch(b, plan.stored, indices);
  const values = emitNet(b, plan.analysis, images, (layer, name) => {
    const found = plan.state.weights.get(`${layer}/${name}`);
    if (!found) throw new Error(`${layer} has no weight ${name}`);
    return found.variable;
  });
  const { settings, state } = plan;
  const prediction = predictionOf(values, plan.scores);
  const losses = plan.loss.perExample(b, prediction, labels);
  const weighed = b.training ? weighByClass(b, losses, labels, settings.classWeights) : losses;
  return {
    values,
    losses: addPenalty(b, weighed, state.weights, settings),
    hits: countHits(b, prediction, labels, settings),
  };
}
