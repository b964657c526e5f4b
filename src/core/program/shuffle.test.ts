import { describe, expect, it } from 'vitest';
import { shuffled } from './shuffle';

describe('shuffled', () => {
  it('is a permutation', () => {
    const order = [...shuffled(1000, 1, 1)].sort((a, b) => a - b);
    expect(order).toEqual(Array.from({ length: 1000 }, (_, index) => index));
  });

  it('depends on seed and epoch alone', () => {
    expect(shuffled(50, 1, 1)).toEqual(shuffled(50, 1, 1));
    expect(shuffled(50, 1, 2)).not.toEqual(shuffled(50, 1, 1));
    expect(shuffled(50, 2, 1)).not.toEqual(shuffled(50, 1, 1));
  });

  it('brings every example to every place about as often', () => {
    const first = new Array<number>(5).fill(0);
    for (let seed = 0; seed < 5000; seed++) {
      const [lead = 0] = shuffled(5, seed, 1);
      first[lead] = (first[lead] ?? 0) + 1;
    }
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
