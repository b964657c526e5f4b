import type { Settings } from '../settings/settings';
import type { Builder } from './builder';
import { abs } from './ops/abs';
import { addAll } from './ops/add';
import { plus, times } from './ops/arithmetic';
import { scalar } from './ops/constant';
import { l2Loss } from './ops/l2-loss';
import { sum } from './ops/sum';
import type { State } from './state';
import type { Value } from './value';

/** Whether a weight's own name is that of a kernel: `kernel`, `depthwiseKernel`. */
function isKernel(name: string): boolean {
  return /kernel$/i.test(name);
}

/**
 * Adds to the loss of each example, [batch], what large weights cost: l1·Σ|w| + l2·Σw² over all
 * trainable kernels, so that their mean has it once. Biases and what normalisation learns are left
 * alone. Source: keras/regularizers.py, L1L2.
 */
export function addPenalty(
  b: Builder,
  losses: Value,
  weights: State['weights'],
  { l1, l2 }: Pick<Settings, 'l1' | 'l2'>,
): Value {
  const kernels = [...weights].flatMap(([name, { weight, variable }]) =>
    weight.trainable && isKernel(name) ? [b.read(variable)] : [],
  );
  const parts = kernels.flatMap((kernel) => {
    const axes = kernel.shape.map((_, axis) => axis);
    return [
      ...(l1 > 0 ? [times(b, scalar(b, l1), sum(b, abs(b, kernel), { axes }))] : []),
      ...(l2 > 0 ? [times(b, scalar(b, 2 * l2), l2Loss(b, kernel))] : []),
    ];
  });
  return parts.length > 0 ? plus(b, losses, addAll(b, parts)) : losses;
}
