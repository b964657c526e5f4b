const UNSIGNED_BYTE = 0x08;
const SHORT = 0x0b;

/**
 * An IDX file, the format of MNIST: two zeros, the type, the rank, the sizes, then the values, all
 * big-endian.
 *
 * @param {number} type
 * @param {readonly number[]} sizes
 * @param {Buffer} values
 */
function idx(type, sizes, values) {
  const head = Buffer.alloc(4 + 4 * sizes.length);
  head.set([0, 0, type, sizes.length]);
  sizes.forEach((size, axis) => head.writeUInt32BE(size, 4 + 4 * axis));
  return Buffer.concat([head, values]);
}

/**
 * @param {readonly number[]} sizes
 * @param {Buffer} bytes
 */
export function idxOfBytes(sizes, bytes) {
  return idx(UNSIGNED_BYTE, sizes, bytes);
}

/** @param {readonly number[]} numbers from −32,768 to 32,767 */
export function idxOfShorts(numbers) {
  const values = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, index) => values.writeInt16BE(number, 2 * index));
  return idx(SHORT, [numbers.length], values);
}
