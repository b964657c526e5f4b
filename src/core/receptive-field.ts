import type { Pair } from './kinds/shape';
import type { Window } from './kinds/window';

/** [height, width] in pixels of the input that one output element sees; `all` of it. */
export type ReceptiveField = Pair | 'all';

/** A receptive field and the jump: how many input pixels lie between neighbours here. */
export interface Reach {
  readonly field: ReceptiveField;
  readonly jump: Pair;
}

/** An input pixel sees itself. */
export const PIXEL: Reach = { field: [1, 1], jump: [1, 1] };

function larger(a: Pair, b: Pair): Pair {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

/** What several branches see together: on each axis the larger, as at an Add or Concatenate. */
export function mergeReach(reaches: readonly Reach[]): Reach {
  return reaches.reduce((a, b) => ({
    field: a.field === 'all' || b.field === 'all' ? 'all' : larger(a.field, b.field),
    jump: larger(a.jump, b.jump),
  }));
}

/** The field in whole pixels: after upsampling, neighbours lie less than a pixel apart. */
export function wholeField({ field }: Reach): ReceptiveField {
  // What rounding adds to a whole number is no further pixel.
  const whole = (size: number): number => Math.ceil(size - 1e-6);
  return field === 'all' ? field : [whole(field[0]), whole(field[1])];
}

/** One window further: r += (k − 1)·dilation·jump, then jump ×= stride. */
export function extendReach(reach: Reach, window: Window | 'all' | undefined): Reach {
  if (window === undefined) return reach;
  if (window === 'all' || reach.field === 'all') return { field: 'all', jump: reach.jump };
  const { size, dilation, stride } = window;
  return {
    field: [
      reach.field[0] + (size[0] - 1) * dilation[0] * reach.jump[0],
      reach.field[1] + (size[1] - 1) * dilation[1] * reach.jump[1],
    ],
    jump: [reach.jump[0] * stride[0], reach.jump[1] * stride[1]],
  };
}
