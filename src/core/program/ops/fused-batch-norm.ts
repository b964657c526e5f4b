import { defineMultiOp, typed } from '../define-op';
import type { Attribute, Value } from '../value';

interface FusedArgs {
  readonly epsilon: number;
  /** Of the batch's statistics in the moving ones that come out: 1 − momentum. */
  readonly share: number;
  readonly training: boolean;
}

/** What the op is given: x [batch, height, width, channels], the rest [channels]. */
type FusedInputs = readonly [x: Value, scale: Value, offset: Value, mean: Value, variance: Value];

type GradientInputs = readonly [
  g: Value,
  x: Value,
  scale: Value,
  first: Value,
  second: Value,
  third: Value,
];

function attributes(x: Value, { epsilon, training }: FusedArgs): Record<string, Attribute> {
  return {
    ...typed(x),
    U: { dtype: 'float32' },
    epsilon: { float: epsilon },
    is_training: { bool: training },
  };
}

const fusedBatchNormGrad = defineMultiOp({
  type: 'FusedBatchNormGradV3',
  attributes: ([, x]: GradientInputs, args: FusedArgs) => attributes(x, args),
  outputs: ([, x, scale]) => {
    const channels = { dtype: scale.dtype, shape: scale.shape } as const;
    return [{ dtype: x.dtype, shape: x.shape }, channels, channels] as const;
  },
});

/**
 * TensorFlow's batch normalization of feature maps in one kernel. Training, it gives y, then the
 * moving mean and the moving variance as they stand after this batch, the batch's variance
 * multiplied by n/(n − 1); inference, y comes of the given statistics.
 */
export const fusedBatchNorm = defineMultiOp({
  type: 'FusedBatchNormV3',
  attributes: ([x]: FusedInputs, args: FusedArgs) => ({
    ...attributes(x, args),
    exponential_avg_factor: { float: args.share },
  }),
  outputs: ([x, scale]) => {
    const channels = { dtype: scale.dtype, shape: scale.shape } as const;
    const y = { dtype: x.dtype, shape: x.shape } as const;
    return [y, channels, channels, channels, channels, channels] as const;
  },
  gradient({ b, inputs: [x, scale], outputs, args, gradient }) {
    const [, , , first, second, third] = outputs;
    if (!first || !second || !third) throw new Error('FusedBatchNormV3 has six outputs');
    const given: GradientInputs = [gradient, x, scale, first, second, third];
    const [ofX, ofScale, ofOffset] = fusedBatchNormGrad(b, given, args);
    return [() => ofX, () => ofScale, () => ofOffset, null, null];
  },
});
