import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import { mix } from '../mix';
import type { Value } from '../value';
import { times } from './arithmetic';
import { cast } from './cast';
import { concatenate } from './concatenate';
import { constant, integers, scalar } from './constant';
import { gather } from './gather';
import { pack } from './pack';
import { uniform } from './random';
import { shapeOf } from './shape-of';

const greaterEqual = defineOp<readonly [Value, Value]>({
  type: 'GreaterEqual',
  attributes: ([x]) => typed(x),
  output: ([x]) => ({ dtype: 'bool', shape: x.shape }),
});

/** The seed of the next mask: of the run, the layer and the step, so that no two are alike. */
function maskSeed(b: Builder): Value {
  if (!b.randomness) throw new Error('This part of the program draws no random numbers');
  const { seed, step } = b.randomness;
  return pack(b, [constant(b, 'int32', [], [mix(seed, b.nextMask())]), b.read(step)]);
}

interface Dropout {
  readonly rate: number;
  /** Whether the channels of a feature map fall as wholes. */
  readonly channels?: boolean;
}

/** The sizes of a mask [batch, 1, 1, channels] for x [batch, height, width, channels]. */
function channelSizes(b: Builder, x: Value): Value {
  const batch = gather(b, shapeOf(b, x), integers(b, [0]));
  return concatenate(b, [batch, integers(b, [1, 1, x.shape.at(-1) ?? 1])]);
}

/**
 * While training, sets a share `rate` of the values, or of the channels, to 0 and divides the
 * others by what is left; otherwise passes them on.
 */
export function dropout(b: Builder, x: Value, { rate, channels = false }: Dropout): Value {
  if (!b.training || rate === 0) return x;
  const drawn = channels
    ? uniform(b, channelSizes(b, x), maskSeed(b), [
        x.shape[0] ?? null,
        1,
        1,
        x.shape.at(-1) ?? null,
      ])
    : uniform(b, shapeOf(b, x), maskSeed(b), x.shape);
  const kept = cast(b, greaterEqual(b, [drawn, scalar(b, rate)]), 'float32');
  return times(b, x, times(b, kept, scalar(b, 1 / (1 - rate))));
}
