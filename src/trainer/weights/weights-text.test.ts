import { describe, expect, test } from 'vitest';
import fixture from '../../../test/fixtures/keras/shortest.json';
import { shortest } from './shortest';
import { weightsText } from './weights-text';

function digits(text: string): string {
  return text
    .replace(/e.*/i, '')
    .replace(/^-?0*\.?0*|\./g, '')
    .replace(/0+$/, '');
}

function textOf(shape: readonly number[], values: readonly number[]): string {
  return [...weightsText([['c1/kernel:0', { shape, data: Float32Array.from(values) }]])].join('');
}

describe('shortest', () => {
  test('takes no more digits than NumPy does', () => {
    fixture.numbers.forEach((number, index) => {
      const text = shortest(number);
      expect(Math.fround(Number(text))).toBe(number);
      expect(digits(text), text).toHaveLength(digits(fixture.texts[index] ?? '').length);
    });
  });

  test('what is no number is called as NumPy calls it', () => {
    expect([NaN, Infinity, -Infinity, -0, 0].map(shortest)).toEqual([
      'nan',
      'inf',
      '-inf',
      '-0',
      '0',
    ]);
  });
});

describe('weightsText', () => {
  test('brackets say the axes, a row of the last one is a line', () => {
    expect(textOf([2, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, Math.fround(0.1)])).toBe(
      `c1/kernel:0
(2, 2, 3)
[[[1 2 3]
  [4 5 6]]
 [[7 8 9]
  [10 11 0.1]]]
`,
    );
  });

  test('vectors and scalars', () => {
    expect(textOf([3], [1, -2, 0.5])).toBe('c1/kernel:0\n(3,)\n[1 -2 0.5]\n');
    expect(textOf([], [7])).toBe('c1/kernel:0\n()\n7\n');
  });

  test('long text comes in pieces', () => {
    const data = new Float32Array(100_000).fill(1 / 3);
    const pieces = [...weightsText([['f1/kernel:0', { shape: [1000, 100], data }]])];
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(100_000);
    expect(pieces.join('').match(/0\.33333334/g)).toHaveLength(100_000);
  });
});
