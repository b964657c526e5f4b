import { expect, it } from 'vitest';
import { align } from './align';

it('puts curves with xs of their own into one table, with gaps', () => {
  const batches = { xs: [0.5, 1, 1.5], ys: [3, 2, NaN] };
  const epochs = { xs: [1, 2], ys: [2.5, 1.5] };
  expect(align([batches, epochs])).toEqual([
    [0.5, 1, 1.5, 2],
    [3, 2, null, null],
    [null, 2.5, null, 1.5],
  ]);
});
