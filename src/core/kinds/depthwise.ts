import { lastAxis } from './feature-map';
import { choice, flag, int, pair } from './params';
import type { Shape } from './shape';
import { KERNEL_INITIALIZERS, type Initializer, type Weight } from './weight';
import type { Padding, Window } from './window';

/** What a convolution of each channel by itself is set up by, alone or before a pointwise one. */
export const DEPTHWISE_PARAMS = {
  kernel: pair({ default: 3, min: 1 }),
  // One for both directions: TensorFlow's kernels take no others.
  stride: int({ default: 1, min: 1 }),
  padding: choice(['same', 'valid']),
  depthMultiplier: int({ default: 1, min: 1 }),
  useBias: flag({ default: true }),
  initializer: choice(KERNEL_INITIALIZERS),
};

interface Depthwise {
  readonly kernel: Window['size'];
  readonly stride: number;
  readonly padding: Padding;
  readonly depthMultiplier: number;
  readonly initializer: Initializer;
}

export function depthwiseWindow(p: Depthwise): Window {
  return { size: p.kernel, stride: [p.stride, p.stride], dilation: [1, 1], padding: p.padding };
}

/** The channels that come out: `depthMultiplier` for each that flows in. */
export function depthwiseChannels(input: Shape | undefined, p: Depthwise): number {
  return lastAxis(input) * p.depthMultiplier;
}

/** [height, width, channels, multiplier] */
export function depthwiseKernel(input: Shape | undefined, p: Depthwise): Weight {
  return {
    shape: [...p.kernel, lastAxis(input), p.depthMultiplier],
    trainable: true,
    initializer: p.initializer,
  };
}

/** What both layers say to Keras. */
export function depthwiseConfig(
  p: Depthwise & { readonly useBias: boolean },
): Readonly<Record<string, unknown>> {
  return {
    kernelSize: p.kernel,
    strides: [p.stride, p.stride],
    padding: p.padding,
    depthMultiplier: p.depthMultiplier,
    useBias: p.useBias,
    depthwiseInitializer: p.initializer,
  };
}
