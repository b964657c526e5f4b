// fflate's build for Node declares a `require` that clashes with the bundle's own.
import { unzipSync } from 'fflate/browser';
import type { Fetched } from './session';

const MAGIC_LENGTH = 8;

/** A tensor of an .npy file of version 1.0, little-endian and row-major, float32 or int32. */
function decodeNpy(file: Uint8Array): Fetched {
  const start = MAGIC_LENGTH + 2;
  const { buffer, byteOffset, length } = file;
  const header = new DataView(buffer, byteOffset).getUint16(MAGIC_LENGTH, true);
  const text = Buffer.from(file.subarray(start, start + header)).toString('latin1');
  const [, type] = /'descr': '(<f4|<i4)'/.exec(text) ?? [];
  const [, sizes] = /'shape': \(([^)]*)\)/.exec(text) ?? [];
  if (type === undefined || sizes === undefined) throw new Error('An array of another type');
  const shape = sizes.split(',').flatMap((size) => (size.trim() === '' ? [] : [Number(size)]));
  // Copied, because values must start at a multiple of their size.
  const bytes = buffer.slice(byteOffset + start + header, byteOffset + length);
  return { shape, data: type === '<f4' ? new Float32Array(bytes) : new Int32Array(bytes) };
}

/**
 * The tensors of an .npz archive by name.
 * @throws Error where it is none, or holds other arrays than `encodeNpz` writes
 */
export function decodeNpz(archive: Uint8Array): Readonly<Record<string, Fetched>> {
  const files = Object.entries(unzipSync(archive));
  return Object.fromEntries(
    files.map(([name, file]) => [name.replace(/\.npy$/, ''), decodeNpy(file)]),
  );
}
