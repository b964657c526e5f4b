import type { Builder } from '../builder';
import type { Value } from '../value';
import { alignedSize } from './broadcast';
import { reshapeTo } from './reshape';
import { sum } from './sum';

/** Sums a gradient over the axes along which `x` was broadcast, back to the shape of `x`. */
export function unbroadcast(b: Builder, gradient: Value, x: Value): Value {
  const rank = gradient.shape.length;
  const axes = gradient.shape.flatMap((size, axis) =>
    size !== 1 && alignedSize(x.shape, axis, rank) === 1 ? [axis] : [],
  );
  const summed = axes.length > 0 ? sum(b, gradient, { axes, keep: true }) : gradient;
  return summed.shape.length === x.shape.length ? summed : reshapeTo(b, summed, x.shape);
}
