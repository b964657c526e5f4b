import { elements } from '../../core/kinds/shape';
import { type NpyHeader, readNpyHeader } from './npy-header';
import { WeightsError } from './weights-error';

/** An array of numbers, row-major. */
export interface NpyArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** A half-precision number of its bits: 1 of sign, 5 of exponent, 10 of fraction. IEEE 754. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The numbers in the order in which they lie in the file, rounded to float32. */
function numbers(file: Uint8Array, { size, littleEndian, start }: NpyHeader): Float32Array {
  const body = file.subarray(start);
  const data = new Float32Array(body.length / size);
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  for (let index = 0; index < data.length; index++) {
    const at = index * size;
    data[index] =
      size === 4
        ? view.getFloat32(at, littleEndian)
        : size === 8
          ? view.getFloat64(at, littleEndian)
          : halfOf(view.getUint16(at, littleEndian));
  }
  return data;
}

/** Numbers of which the first axis runs fastest, made such that the last does. */
function rowMajor(data: Float32Array, shape: readonly number[]): Float32Array {
  const strides = shape.map((_, axis) => elements(shape.slice(0, axis)));
  const position = shape.map(() => 0);
  return Float32Array.from({ length: data.length }, () => {
    const from = position.reduce((sum, place, axis) => sum + place * (strides[axis] ?? 0), 0);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const next = (position[axis] ?? 0) + 1;
      position[axis] = next < (shape[axis] ?? 0) ? next : 0;
      if (position[axis] !== 0) break;
    }
    return data[from] ?? NaN;
  });
}

/**
 * An .npy file of floating-point numbers as float32; `name` is what a refusal calls it.
 * @throws WeightsError where it is none, holds something else, or has more or fewer numbers than
 * its header says
 */
export function decodeNpy(file: Uint8Array, name: string): NpyArray {
  const header = readNpyHeader(file, name);
  const { shape, size, start, fortran } = header;
  if (file.length - start !== elements(shape) * size)
    throw new WeightsError('weightsDamaged', name);
  const data = numbers(file, header);
  return { shape, data: fortran ? rowMajor(data, shape) : data };
}
