import { choice, flag, int, pair } from './params';
import { KERNEL_INITIALIZERS } from './weight';

/** What a convolution is set up by, alone or as a part of a block. */
export const CONVOLUTION_PARAMS = {
  filters: int({ default: 32, min: 1 }),
  kernel: pair({ default: 3, min: 1 }),
  stride: pair({ default: 1, min: 1 }),
  padding: choice(['same', 'valid']),
  useBias: flag({ default: true }),
  initializer: choice(KERNEL_INITIALIZERS),
};
