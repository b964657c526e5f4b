import type { Builder, Variable } from '../builder';
import type { Value } from '../value';
import { minus, plus, times } from './arithmetic';
import { scalar } from './constant';
import { fill } from './fill';
import { fusedBatchNorm } from './fused-batch-norm';
import { mean } from './mean';
import { narrowBatchNorm } from './narrow-batch-norm';
import { rsqrt } from './rsqrt';
import { square } from './square';
import { assign, decrease } from './variables';

export interface BatchNormalization {
  /** Null where the layer does not scale. */
  readonly gamma: Variable | null;
  /** Null where the layer does not shift. */
  readonly beta: Variable | null;
  readonly movingMean: Variable;
  readonly movingVariance: Variable;
  readonly momentum: number;
  readonly epsilon: number;
}

/** Channels that oneDNN takes at once. */
const VECTOR = 8;

/**
 * Standardises the last axis over all others, as Keras 2.15 does: feature maps through the fused
 * kernel, other ranks through moments. Training, the moving statistics follow the batch:
 * moving ← moving·momentum + batch·(1 − momentum).
 * Source: keras/layers/normalization/batch_normalization.py.
 */
export function batchNormalization(b: Builder, x: Value, args: BatchNormalization): Value {
  if (x.shape.length !== 4) return ofMoments(b, x, args);
  const channels = x.shape[3] ?? 1;
  return b.training && channels % VECTOR !== 0 ? narrow(b, x, args) : fused(b, x, args);
}

function narrow(b: Builder, x: Value, args: BatchNormalization): Value {
  const { scale, offset } = scaleAndOffset(b, args);
  const { y, mean: centre, variance } = narrowBatchNorm(b, [x, scale, offset], args.epsilon);
  follow(b, args, centre, variance);
  return y;
}

/** Lets the moving statistics follow those of a batch. */
function follow(b: Builder, args: BatchNormalization, centre: Value, variance: Value): void {
  const { movingMean, movingVariance, momentum } = args;
  for (const [moving, batch] of [
    [movingMean, centre],
    [movingVariance, variance],
  ] as const) {
    const step = times(b, minus(b, b.read(moving), batch), scalar(b, 1 - momentum));
    b.updates.push((controls) => decrease(b, moving, step, controls));
  }
}

function scaleAndOffset(b: Builder, { gamma, beta, movingMean }: BatchNormalization) {
  return {
    scale: gamma ? b.read(gamma) : fill(b, 'float32', movingMean.shape, 1),
    offset: beta ? b.read(beta) : fill(b, 'float32', movingMean.shape, 0),
  };
}

function fused(b: Builder, x: Value, args: BatchNormalization): Value {
  const { movingMean, movingVariance, momentum, epsilon } = args;
  const { scale, offset } = scaleAndOffset(b, args);
  const [y, newMean, newVariance] = fusedBatchNorm(
    b,
    [x, scale, offset, b.read(movingMean), b.read(movingVariance)],
    { epsilon, share: 1 - momentum, training: b.training },
  );
  if (b.training) {
    b.updates.push(
      (controls) => assign(b, movingMean, newMean, controls),
      (controls) => assign(b, movingVariance, newVariance, controls),
    );
  }
  return y;
}

function ofMoments(b: Builder, x: Value, args: BatchNormalization): Value {
  const { movingMean, movingVariance, epsilon } = args;
  const { scale, offset } = scaleAndOffset(b, args);
  const { centre, variance } = b.training
    ? moments(b, x)
    : { centre: b.read(movingMean), variance: b.read(movingVariance) };
  if (b.training) follow(b, args, centre, variance);
  const factor = times(b, rsqrt(b, plus(b, variance, scalar(b, epsilon))), scale);
  return plus(b, times(b, x, factor), minus(b, offset, times(b, centre, factor)));
}

/** Mean and population variance of each entry of the last axis: [channels]. */
function moments(b: Builder, x: Value): { readonly centre: Value; readonly variance: Value } {
  const axes = x.shape.slice(0, -1).map((_, axis) => axis);
  const centre = mean(b, x, { axes });
  return { centre, variance: mean(b, square(b, minus(b, x, centre)), { axes }) };
}
