import type { Localized } from './language';
import type { Shape } from './shape';

/** A file that a dataset is made of, as it lies in the dataset's folder. */
export interface DatasetFile {
  readonly name: string;
  /** SHA-256 of the file as it lies there, in hex. */
  readonly sha256: string;
  readonly compression: 'gzip' | 'none';
}

/** Images and labels in the order in which they are split: first training, then validation. */
export interface Images {
  /** Row-major bytes, [example, ...shape]. */
  readonly pixels: Uint8Array;
  /** A class index for each example. */
  readonly labels: Uint8Array;
}

/** A dataset of images in classes. */
export interface Dataset {
  readonly id: string;
  /** [height, width, channels] of one image; bytes, divided by 255 on the way into the net. */
  readonly shape: Shape;
  readonly classes: readonly string[];
  /** How many examples train; the rest, up to `examples`, validate. */
  readonly train: number;
  readonly examples: number;
  readonly files: readonly DatasetFile[];
  /**
   * The examples of the decompressed files, by name.
   * @throws Error where the bytes are not of the expected format
   */
  readonly decode: (files: ReadonlyMap<string, Uint8Array>) => Images;
  readonly words: Localized<{ readonly name: string; readonly about: string }>;
}

/** Makes a dataset of its file's description. */
export function defineDataset(dataset: Dataset): Dataset {
  return dataset;
}
