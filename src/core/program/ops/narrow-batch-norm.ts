import type { Builder } from '../builder';
import type { Value } from '../value';
import { minus, over, plus, times } from './arithmetic';
import { cast } from './cast';
import { alongRow, asRows, channelSum } from './channel-sum';
import { scalar } from './constant';
import { product } from './product';
import { reshapeTo } from './reshape';
import { rsqrt } from './rsqrt';
import { shapeOf } from './shape-of';
import { slice } from './slice';
import { square } from './square';

interface Narrow {
  readonly y: Value;
  /** Of the batch, [channels]. */
  readonly mean: Value;
  /** Of the batch, multiplied by n/(n − 1), [channels]. */
  readonly variance: Value;
}

/**
 * Batch normalization of a feature map by its own statistics, for channel counts that are no
 * multiple of 8: oneDNN has only a slow kernel for those. Rows of the map are worked on as a
 * whole. With d = x − mean, r = 1/√(variance + ε) and n values to a channel:
 * y = γ·r·d + β; dβ = Σg, dγ = r·Σ(g·d), dx = γ·r·(g − dβ/n − d·r·dγ/n).
 * Source: Ioffe & Szegedy 2015, section 3, simplified.
 */
export function narrowBatchNorm(
  b: Builder,
  [x, gamma, beta]: readonly [Value, Value, Value],
  epsilon: number,
): Narrow {
  const [, height = 1, width = 1, channels = 1] = x.shape.map((size) => size ?? 1);
  const map = [null, height, width, channels];
  const wide = (value: Value): Value => alongRow(b, value, width);
  const summed = (rows: Value): Value => channelSum(b, rows, channels);
  const rows = asRows(b, x);
  const count = countOf(b, x);
  const mean = over(b, summed(rows), count);
  const centred = minus(b, rows, wide(mean));
  const squares = summed(square(b, centred));
  const inverse = rsqrt(b, plus(b, over(b, squares, count), scalar(b, epsilon)));
  const factor = times(b, gamma, inverse);
  const made = plus(b, times(b, centred, wide(factor)), wide(beta));

  const y = b.derive([x, gamma, beta], reshapeTo(b, made, map), (gradient) => {
    const g = asRows(b, gradient);
    const ofBeta = summed(g);
    const ofGamma = times(b, summed(times(b, g, centred)), inverse);
    const slope = over(b, times(b, times(b, factor, inverse), ofGamma), count);
    const level = over(b, times(b, factor, ofBeta), count);
    const pulled = plus(b, times(b, centred, wide(slope)), wide(level));
    const ofX = (): Value => reshapeTo(b, minus(b, times(b, g, wide(factor)), pulled), map);
    return [ofX, () => ofGamma, () => ofBeta];
  });
  return { y, mean, variance: over(b, squares, minus(b, count, scalar(b, 1))) };
}

/** How many values a channel of [batch, height, width, channels] has: float32 scalar. */
function countOf(b: Builder, x: Value): Value {
  return cast(b, product(b, slice(b, shapeOf(b, x), [0], [3])), 'float32');
}
