/**
 * The shape of one example's tensor, without the batch axis: `[height, width, channels]` for a
 * feature map, `[units]` for a vector.
 */
export type Shape = readonly number[];

/** `[vertical, horizontal]`: kernel sizes, strides, pool sizes. */
export type Pair = readonly [number, number];

/** The number of elements of a tensor of this shape; 1 for a scalar. */
export function elements(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Whether two shapes have the same rank and sizes. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

/** A shape in the field's notation: `28×28×6`. */
export function shapeText(shape: Shape): string {
  return shape.length === 0 ? '1' : shape.join('×');
}

/** A pair in the field's notation: `5×5`. */
export function pairText([vertical, horizontal]: Pair): string {
  return `${vertical}×${horizontal}`;
}

/** A stride, shortened to one number where both directions are equal: `2` or `2×1`. */
export function strideText(stride: Pair): string {
  return stride[0] === stride[1] ? String(stride[0]) : pairText(stride);
}
