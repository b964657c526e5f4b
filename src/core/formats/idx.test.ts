import { describe, expect, it } from 'vitest';
import { readBytes, readShorts } from './idx';

describe('IDX', () => {
  it('reads bytes with their sizes', () => {
    const file = new Uint8Array([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255]);
    const { sizes, values } = readBytes(file);
    expect(sizes).toEqual([2, 3]);
    expect([...values]).toEqual([1, 2, 3, 4, 5, 255]);
  });

  it('reads big-endian 16-bit numbers, wherever the bytes lie in memory', () => {
    const memory = new Uint8Array([9, 9, 9, 0, 0, 11, 1, 0, 0, 0, 2, 1, 2, 255, 254, 9]);
    expect(readShorts(memory.subarray(3, 15))).toEqual([258, -2]);
  });

  it.each([
    ['nothing', []],
    ['another type', [0, 0, 13, 1, 0, 0, 0, 1, 7]],
    ['a head cut short', [0, 0, 8, 3, 0, 0, 0, 1]],
    ['too few values', [0, 0, 8, 1, 0, 0, 0, 2, 7]],
    ['too many values', [0, 0, 8, 1, 0, 0, 0, 1, 7, 7]],
    ['sizes that overflow', [0, 0, 8, 2, 255, 255, 255, 255, 255, 255, 255, 255]],
  ])('refuses %s', (_name, file) => {
    expect(() => readBytes(new Uint8Array(file))).toThrow(/IDX/);
  });
});
