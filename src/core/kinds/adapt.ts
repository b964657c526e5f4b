import { elements, sameShape, type Shape } from './shape';

/** How an image of a dataset becomes what an input node takes. */
export interface Adaptation {
  /** The image as a feature map, [height, width, channels]. */
  readonly from: Shape;
  /** Zeros added [before, after] on the vertical and the horizontal axis. */
  readonly padding: readonly [readonly [number, number], readonly [number, number]];
  /** How many times the channels are repeated. */
  readonly repeat: number;
  /** The input node's shape. */
  readonly to: Shape;
}

/** Zeros on both sides of an axis; one more after it where they do not divide evenly. */
function around(from: number, to: number): readonly [number, number] {
  const before = Math.floor((to - from) / 2);
  return [before, to - from - before];
}

/**
 * How images `[height, width, channels]` fill an input: unchanged or reshaped where the number of
 * values is the same, else with zeros around and a single channel repeated. Null where no such
 * way exists.
 */
export function adapt(image: Shape, input: Shape): Adaptation | null {
  const none: Adaptation = {
    from: image,
    padding: [
      [0, 0],
      [0, 0],
    ],
    repeat: 1,
    to: input,
  };
  if (sameShape(image, input)) return none;
  const [height = 0, width = 0, channels = 0] = image;
  const [tall = 0, wide = 0, deep = 1] = input;
  if (input.length < 2) return elements(image) === elements(input) ? none : null;
  if (tall < height || wide < width || (deep !== channels && channels !== 1)) return null;
  return {
    from: image,
    padding: [around(height, tall), around(width, wide)],
    repeat: deep / channels,
    to: input,
  };
}
