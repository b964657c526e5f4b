import { choice, flag, int, type Params, real, reals } from '../kinds/params';

/** What a run can be judged by after each epoch. */
const METRICS = ['valLoss', 'valAccuracy', 'loss', 'accuracy'] as const;

/** The settings of a run that are single values. Zero turns off what a zero would make pointless. */
export const SETTING_FIELDS = {
  /** How often all training images are seen. */
  epochs: int({ default: 5, min: 1, max: 10_000 }),
  /** Images per step. */
  batchSize: int({ default: 32, min: 1 }),
  /** The schedule starts from it. */
  learningRate: real({ default: 0.001, min: 1e-9, max: 100 }),
  /** Fixes initial weights, dropout and the order of the examples. */
  seed: int({ default: 1, min: 0, max: 2 ** 31 - 1 }),
  /** Only the first so many training images; 0: all. */
  limit: int({ default: 0, min: 0, max: 2 ** 31 - 1 }),
  /** Factor of the sum of |weight| over all kernels, added to the loss. */
  l1: real({ default: 0, min: 0, max: 10 }),
  /** Factor of the sum of weight² over all kernels, added to the loss. */
  l2: real({ default: 0, min: 0, max: 10 }),
  /** The longest gradient of a single variable, by its Euclidean norm; 0: any. */
  clipNorm: real({ default: 0, min: 0, max: 1e6 }),
  /** The longest gradient of all variables together; 0: any. */
  globalClipNorm: real({ default: 0, min: 0, max: 1e6 }),
  /** One factor of the loss per class, in the order of the classes; none: all alike. */
  classWeights: reals({ min: 0, max: 1e6, most: 1000 }),
  /** Counts as right what is among the k highest scores, beside accuracy; 0: not asked. */
  topK: int({ default: 0, min: 0, max: 1000 }),
  /** By what the best checkpoint is chosen and early stopping judged. */
  monitor: choice(METRICS),
  /** Ends the run after so many epochs without improvement; 0: never. */
  patience: int({ default: 0, min: 0, max: 10_000 }),
  /** What is no more than this counts as no improvement. */
  minDelta: real({ default: 0, min: 0, max: 1e6 }),
  /** Whether a run that ends early goes back to its best weights. */
  restoreBest: flag({ default: false }),
  /** Element type of convolutions and matrix products; all else is float32. */
  precision: choice(['float32', 'bfloat16']),
};

export type SettingName = keyof typeof SETTING_FIELDS;

export type SettingValues = Params<typeof SETTING_FIELDS>;
