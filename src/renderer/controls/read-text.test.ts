import { describe, expect, it } from 'vitest';
import { readList, readNumber, readSizes } from './read-text';

describe('reading what people type', () => {
  it('takes numbers in their common forms', () => {
    expect(['5', ' 1,024 ', '1 024', '.5', '1e-3', '-2'].map(readNumber)).toEqual([
      5, 1024, 1024, 0.5, 0.001, -2,
    ]);
  });

  it('takes nothing else', () => {
    for (const text of [
      '',
      ' ',
      '0,001',
      '6,0',
      '1,5',
      '1,02',
      'five',
      '1.2.3',
      '0x10',
      'Infinity',
      '5e',
    ])
      expect(readNumber(text)).toBeUndefined();
  });

  it('takes sizes however they are separated', () => {
    for (const text of ['32×32×3', '32x32x3', '32, 32, 3', '32 32 3', '32*32*3', '32，32，3'])
      expect(readSizes(text)).toEqual([32, 32, 3]);
    expect(readSizes('32×')).toEqual([32, undefined]);
  });

  it('takes lists, also none', () => {
    for (const text of ['1, 2.5, 1', '1 2.5 1', '1;2.5;1', '1，2.5、1'])
      expect(readList(text)).toEqual([1, 2.5, 1]);
    expect(readList(' ')).toEqual([]);
    expect(readList('1, x')).toEqual([1, undefined]);
  });
});
