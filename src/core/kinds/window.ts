import { ShapeError } from './shape-error';
import type { Pair, Shape } from './shape';

/** How a kernel meets the edge of its input, as in TensorFlow. */
export type Padding = 'same' | 'valid';

/** A window that slides over a feature map: a kernel or a pool. */
export interface Window {
  /** [vertical, horizontal] */
  readonly size: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly padding: Padding;
}

/** The extent of a dilated kernel along one axis: (k−1)·dilation + 1. */
function extent(size: number, dilation: number): number {
  return (size - 1) * dilation + 1;
}

/**
 * Output size along one axis, by TensorFlow's rule:
 * same ⌈in/stride⌉, valid ⌈(in − kernel + 1)/stride⌉.
 */
function slide(input: number, size: number, stride: number, padding: Padding): number {
  return padding === 'same' ? Math.ceil(input / stride) : Math.ceil((input - size + 1) / stride);
}

/**
 * The height and width that a window makes of a feature map `[height, width, channels]`.
 * @throws ShapeError where the kernel is larger than its input and nothing is padded.
 */
export function slideOver(input: Shape, window: Window): Pair {
  const [height = 0, width = 0] = input;
  const tall = extent(window.size[0], window.dilation[0]);
  const wide = extent(window.size[1], window.dilation[1]);
  if (window.padding === 'valid' && (tall > height || wide > width))
    throw new ShapeError('kernelTooLarge', { kernel: [tall, wide], input });
  return [
    slide(height, tall, window.stride[0], window.padding),
    slide(width, wide, window.stride[1], window.padding),
  ];
}

/** The rule of `slideOver` along one axis with its values put in: `⌈(32−5+1)/1⌉ = 28`. */
export function slideText(input: number, window: Window, axis: 0 | 1, output: number): string {
  const size = extent(window.size[axis], window.dilation[axis]);
  const stride = window.stride[axis];
  return window.padding === 'same'
    ? `⌈${input}/${stride}⌉ = ${output}`
    : `⌈(${input}−${size}+1)/${stride}⌉ = ${output}`;
}
