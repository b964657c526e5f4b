import type { Analysis } from '../analyse';
import type { Settings } from '../settings/settings';
import type { Builder, Recording } from './builder';
import { type Stored, takeBatch } from './images';
import type { Loss, Prediction } from './loss';
import { emitNet, predictionOf } from './net';
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
  readonly prediction: Prediction;
  /** int32 [batch] */
  readonly labels: Value;
  /** [batch] */
  readonly losses: Value;
}

/** Records the net on the images at int32 `indices` [batch]. */
export function forward(b: Builder, plan: Plan, indices: Value): Forward {
  const { images, labels } = takeBatch(b, plan.stored, indices);
  const values = emitNet(b, plan.analysis, images, (layer, name) => {
    const found = plan.state.weights.get(`${layer}/${name}`);
    if (!found) throw new Error(`${layer} has no weight ${name}`);
    return found.variable;
  });
  const prediction = predictionOf(values, plan.scores);
  return { values, prediction, labels, losses: plan.loss.perExample(b, prediction, labels) };
}
