import type { Builder } from '../builder';
import type { Value } from '../value';
import { reshapeTo } from './reshape';
import { sum } from './sum';
import { tile } from './tile';

/** The sizes of the last two axes: [width, channels]. */
function ends(x: Value): readonly [number, number] {
  return [x.shape.at(-2) ?? 1, x.shape.at(-1) ?? 1];
}

/** A feature map [batch, height, width, channels] as rows [batch·height, width·channels]. */
export function asRows(b: Builder, x: Value): Value {
  const [width, channels] = ends(x);
  return reshapeTo(b, x, [null, width * channels]);
}

/**
 * The sum of each channel [channels] of rows [rows, width·channels]. Whole rows are added first:
 * few channels alone are too short for vector instructions.
 */
export function channelSum(b: Builder, rows: Value, channels: number): Value {
  const wide = rows.shape[1] ?? channels;
  const columns = sum(b, rows, { axes: [0] });
  return sum(b, reshapeTo(b, columns, [wide / channels, channels]), { axes: [0] });
}

/** A value for each channel [channels], repeated for each pixel of a row: [width·channels]. */
export function alongRow(b: Builder, channels: Value, width: number): Value {
  return tile(b, channels, [width]);
}
