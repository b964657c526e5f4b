import type { Pair } from '../../kinds/shape';
import type { Padding } from '../../kinds/window';
import type { Builder } from '../builder';
import type { Value } from '../value';
import { conv2D } from './conv-2d';
import { batchToSpace, spaceToBatch } from './space-to-batch';

interface Dilated {
  /** [vertical, horizontal]: how many pixels lie between neighbours of the kernel, and one. */
  readonly dilation: Pair;
  readonly padding: Padding;
}

/** Zeros along an axis: those of the padding, and those that make it a multiple of the dilation. */
function edgesOf(
  input: number,
  size: number,
  dilation: number,
  padding: Padding,
): { readonly around: Pair; readonly spare: number } {
  // At stride 1 `same` pads (k − 1)·dilation, the odd one at the end.
  const total = padding === 'same' ? (size - 1) * dilation : 0;
  const before = Math.floor(total / 2);
  const spare = (dilation - ((input + total) % dilation)) % dilation;
  return { around: [before, total - before + spare], spare };
}

/**
 * Convolves [batch, height, width, in] at stride 1 with a kernel [height, width, in, out] whose
 * pixels lie `dilation` apart: as a plain convolution of every dilation-th pixel. TensorFlow's
 * dilated kernels have no gradient on processors without oneDNN.
 */
export function dilatedConv2D(b: Builder, x: Value, kernel: Value, args: Dilated): Value {
  const [, height, width] = x.shape;
  const [tall, wide] = kernel.shape;
  // A kernel of one pixel has no neighbours to set apart.
  const block: Pair = [
    (tall ?? 1) > 1 ? args.dilation[0] : 1,
    (wide ?? 1) > 1 ? args.dilation[1] : 1,
  ];
  const rows = edgesOf(height ?? 1, tall ?? 1, block[0], args.padding);
  const columns = edgesOf(width ?? 1, wide ?? 1, block[1], args.padding);
  if (block[0] === 1 && block[1] === 1)
    return conv2D(b, x, kernel, { stride: [1, 1], padding: args.padding });
  const dealt = spaceToBatch(b, x, { block, edges: [rows.around, columns.around] });
  const y = conv2D(b, dealt, kernel, { stride: [1, 1], padding: 'valid' });
  return batchToSpace(b, y, {
    block,
    edges: [
      [0, rows.spare],
      [0, columns.spare],
    ],
  });
}
