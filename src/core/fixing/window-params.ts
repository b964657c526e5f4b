import type { GraphNode } from '../graph/document';
import type { ProblemValues } from '../kinds/problem';
import type { Pair } from '../kinds/shape';
import { pair } from '../kinds/params';

/** The parameters of a node that make up a window. */
interface WindowParams {
  readonly size: string;
  readonly padding: string;
  readonly from: Pair;
  /** What takes the dilation away where there is one. */
  readonly undilated: { readonly dilation: readonly number[] } | null;
}

/** A pair as a node holds it; the default where it holds none, or what no pair is. */
const sizes = pair({ default: 1, min: 1 });

/**
 * The window of a node that is larger than its input. A CBAPD has two, the kernel and the pool;
 * the problem says which by its size.
 */
export function windowParams(
  { kind, params }: GraphNode,
  { kernel }: ProblemValues['kernelTooLarge'],
): WindowParams | undefined {
  const is = (name: string, standard: number): boolean => {
    const [tall, wide] = sizes.read(params[name]) ?? [standard, standard];
    return tall === kernel[0] && wide === kernel[1];
  };
  switch (kind) {
    case 'conv2D':
    case 'depthwiseConv2D':
    case 'separableConv2D': {
      const [tall, wide] = sizes.read(params.dilation) ?? [1, 1];
      const undilated = tall * wide > 1 ? { dilation: [1, 1] } : null;
      const from = sizes.read(params.kernel) ?? [3, 3];
      return { size: 'kernel', padding: 'padding', from, undilated };
    }
    case 'maxPooling2D':
    case 'averagePooling2D':
      return { size: 'size', padding: 'padding', from: kernel, undilated: null };
    case 'cbapd':
      return params.padding === 'valid' && is('kernel', 3)
        ? { size: 'kernel', padding: 'padding', from: kernel, undilated: null }
        : { size: 'poolSize', padding: 'poolPadding', from: kernel, undilated: null };
    default:
      return undefined;
  }
}
