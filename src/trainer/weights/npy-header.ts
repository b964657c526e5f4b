import { elements } from '../../core/kinds/shape';
import { WeightsError } from './weights-error';

/** What an .npy file says of its numbers. */
export interface NpyHeader {
  /** Bytes of a number: float16, float32 or float64. */
  readonly size: 2 | 4 | 8;
  readonly littleEndian: boolean;
  /** Whether the first axis runs fastest. */
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the numbers begin. */
  readonly start: number;
}

const MAGIC = Buffer.from('\x93NUMPY', 'latin1');

/** NumPy itself takes no longer ones by default. */
const LONGEST_HEADER = 10_000;

const MOST_AXES = 32;
const SIZES = { 2: 2, 4: 4, 8: 8 } as const;

function isSize(size: string | undefined): size is '2' | '4' | '8' {
  return size === '2' || size === '4' || size === '8';
}

function readType(text: string, name: string): Pick<NpyHeader, 'size' | 'littleEndian'> {
  const [, descr] = /'descr'\s*:\s*'([^']{1,8})'/.exec(text) ?? [];
  if (descr?.endsWith('O')) throw new WeightsError('weightsPickled', name);
  const [, order, size] = /^([<>=|])f(\d)$/.exec(descr ?? '') ?? [];
  if (!isSize(size)) throw new WeightsError('weightsType', `${name}: ${descr ?? 'fields'}`);
  return { size: SIZES[size], littleEndian: order !== '>' };
}

function readShape(text: string, name: string): readonly number[] {
  const [, list] = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text) ?? [];
  if (list === undefined) throw new WeightsError('weightsDamaged', name);
  const sizes = list.split(',').map((size) => size.trim().replace(/L$/, ''));
  if (sizes.at(-1) === '') sizes.pop();
  const shape = sizes.map((size) => (size === '' ? NaN : Number(size)));
  if (shape.length > MOST_AXES || !Number.isSafeInteger(elements(shape)))
    throw new WeightsError('weightsDamaged', name);
  return shape;
}

/**
 * Reads the header of an .npy file of version 1, 2 or 3. Source: numpy/lib/format.py.
 * @throws WeightsError where it is none, or its numbers are none that are read here
 */
export function readNpyHeader(file: Uint8Array, name: string): NpyHeader {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const damaged = new WeightsError('weightsDamaged', name);
  const major = bytes[MAGIC.length] ?? 0;
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || major < 1 || major > 3) throw damaged;
  const at = MAGIC.length + 2;
  const wide = major > 1 ? 4 : 2;
  if (bytes.length < at + wide) throw damaged;
  const length = wide === 4 ? bytes.readUInt32LE(at) : bytes.readUInt16LE(at);
  const start = at + wide + length;
  if (length > LONGEST_HEADER || start > bytes.length) throw damaged;
  const text = bytes.toString(major === 3 ? 'utf8' : 'latin1', at + wide, start);
  const [, fortran] = /'fortran_order'\s*:\s*(True|False)/.exec(text) ?? [];
  if (fortran === undefined) throw damaged;
  return {
    ...readType(text, name),
    fortran: fortran === 'True',
    shape: readShape(text, name),
    start,
  };
}
