import type { Shape } from './shape';

/** How a weight starts, by Keras' names. */
export type Initializer =
  | 'glorotUniform'
  | 'glorotNormal'
  | 'heUniform'
  | 'heNormal'
  | 'lecunUniform'
  | 'lecunNormal'
  | 'zeros'
  | 'ones';

/** The initializers a user may choose for a kernel; the first is Keras' default. */
export const KERNEL_INITIALIZERS = [
  'glorotUniform',
  'glorotNormal',
  'heUniform',
  'heNormal',
  'lecunUniform',
  'lecunNormal',
  'zeros',
  'ones',
] as const satisfies readonly Initializer[];

/** A weight of a layer. Kernels are [height, width, in, out] or [in, out], as in TensorFlow. */
export interface Weight {
  readonly shape: Shape;
  /** Frozen weights, such as moving statistics, are counted apart and get no gradient. */
  readonly trainable: boolean;
  readonly initializer: Initializer;
}
