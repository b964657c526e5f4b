// fflate's build for Node declares a `require` that clashes with the bundle's own.
import { zipSync } from 'fflate/browser';
import type { Fetched } from './session';

const MAGIC = [0x93, ...Buffer.from('NUMPY', 'latin1'), 1, 0];

/** NumPy asks that the values start at a multiple of this. */
const ALIGNMENT = 64;

/**
 * A tensor as an .npy file, little-endian and row-major.
 * Source: numpy/lib/format.py, version 1.0.
 */
function encodeNpy({ shape, data }: Fetched): Uint8Array {
  const type = data instanceof Float32Array ? '<f4' : '<i4';
  const sizes = shape.length === 1 ? `${shape.join()},` : shape.join(', ');
  const fields = `{'descr': '${type}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const before = MAGIC.length + 2;
  const length = Math.ceil((before + fields.length + 1) / ALIGNMENT) * ALIGNMENT;
  const header = `${fields.padEnd(length - before - 1)}\n`;
  const file = new Uint8Array(length + data.byteLength);
  file.set(MAGIC);
  new DataView(file.buffer).setUint16(MAGIC.length, header.length, true);
  file.set(Buffer.from(header, 'latin1'), before);
  file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), length);
  return file;
}

/** Tensors by name as an uncompressed .npz archive, which `numpy.load` opens. */
export function encodeNpz(tensors: Readonly<Record<string, Fetched>>): Uint8Array {
  const files = Object.entries(tensors).map(([name, tensor]): [string, Uint8Array] => [
    `${name}.npy`,
    encodeNpy(tensor),
  ]);
  return zipSync(Object.fromEntries(files), { level: 0 });
}
