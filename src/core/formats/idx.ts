const UNSIGNED_BYTE = 0x08;
const SHORT = 0x0b;

interface Idx {
  /** The size of each axis, outermost first. */
  readonly sizes: readonly number[];
  /** The values, row-major, big-endian. */
  readonly values: DataView;
}

/**
 * Reads the head of an IDX file, the format of MNIST: two zeros, the type, the rank, the sizes.
 * @throws Error where the bytes are no IDX file of this type or not of the length it declares
 */
function parse(bytes: Uint8Array, type: number, valueBytes: number): Idx {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0 || view.getUint8(2) !== type)
    throw new Error(`not an IDX file of type 0x0${type.toString(16)}`);
  const rank = view.getUint8(3);
  const start = 4 + 4 * rank;
  if (view.byteLength < start) throw new Error('the IDX file ends within its head');
  const sizes = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const expected = start + valueBytes * sizes.reduce((product, size) => product * size, 1);
  if (view.byteLength !== expected)
    throw new Error(`the IDX file has ${view.byteLength} bytes instead of ${expected}`);
  return { sizes, values: new DataView(bytes.buffer, bytes.byteOffset + start) };
}

/**
 * The sizes and bytes of an IDX file of unsigned bytes.
 * @throws Error where it is none
 */
export function readBytes(bytes: Uint8Array): {
  readonly sizes: readonly number[];
  readonly values: Uint8Array;
} {
  const { sizes } = parse(bytes, UNSIGNED_BYTE, 1);
  return { sizes, values: bytes.subarray(4 + 4 * sizes.length) };
}

/**
 * The numbers of an IDX file of 16-bit whole numbers.
 * @throws Error where it is none
 */
export function readShorts(bytes: Uint8Array): readonly number[] {
  const { sizes, values } = parse(bytes, SHORT, 2);
  const count = sizes.reduce((product, size) => product * size, 1);
  return Array.from({ length: count }, (_, index) => values.getInt16(2 * index));
}
