import type { Shape } from './shape';
import { ShapeError } from './shape-error';

/** A feature map's shape: [height, width, channels]. */
export type FeatureMap = readonly [number, number, number];

/** @throws ShapeError where the shape is not [height, width, channels] */
export function featureMap(input: Shape | undefined): FeatureMap {
  const [height, width, channels] = input ?? [];
  if (input?.length !== 3 || height === undefined || width === undefined || channels === undefined)
    throw new ShapeError('needsFeatureMap', { input: input ?? [] });
  return [height, width, channels];
}

/** The size of the last axis: channels of a feature map, units of a vector. */
export function lastAxis(input: Shape | undefined): number {
  return input?.at(-1) ?? 0;
}
