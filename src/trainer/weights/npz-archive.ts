// fflate's build for Node declares a `require` that clashes with the bundle's own.
import { crc32 } from 'node:zlib';
import { unzipSync, type UnzipFileInfo } from 'fflate/browser';
import { checksums } from './checksums';
import { WeightsError } from './weights-error';

/** An .npz archive: arrays by name, each unpacked when it is asked for. */
export interface NpzArchive {
  /** Without the ending `.npy`, in the archive's order. */
  readonly names: readonly string[];
  /**
   * The .npy file of this name.
   * @throws WeightsError where it is longer than `most` bytes, or damaged
   */
  unpack(name: string, most: number): Uint8Array;
}

const ENDING = '.npy';

function unzip(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof WeightsError) throw error;
    throw new WeightsError('weightsDamaged', error instanceof Error ? error.message : '');
  }
}

function sumsOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  try {
    return checksums(bytes);
  } catch (error) {
    throw new WeightsError('weightsDamaged', error instanceof Error ? error.message : '');
  }
}

/**
 * Opens an .npz archive, packed or not, of any size that ZIP knows.
 * @throws WeightsError where it is none
 */
export function openNpz(bytes: Uint8Array): NpzArchive {
  const names: string[] = [];
  unzip(bytes, ({ name }) => {
    names.push(name);
    return false;
  });
  const sums = sumsOf(bytes);
  const strange = names.find((name) => !name.endsWith(ENDING));
  if (strange !== undefined || new Set(names).size < names.length)
    throw new WeightsError('weightsDamaged', strange ?? '');
  return {
    names: names.map((name) => name.slice(0, -ENDING.length)),
    unpack(name, most) {
      const files = unzip(bytes, (file) => {
        if (file.name !== name + ENDING) return false;
        if (file.originalSize > most || file.size > bytes.length)
          throw new WeightsError('weightsTooLarge', name);
        return true;
      });
      const file = files[name + ENDING];
      if (!file || crc32(file) !== sums.get(name + ENDING))
        throw new WeightsError('weightsDamaged', name);
      return file;
    },
  };
}
