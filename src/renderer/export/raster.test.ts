import { expect, it } from 'vitest';
import { scaleFor } from './raster';

it('draws twice as fine, less where it is large, and not at all where nothing could be read', () => {
  expect(scaleFor({ width: 1_000, height: 500 })).toBe(2);
  expect(scaleFor({ width: 16_384, height: 500 })).toBe(1);
  expect(scaleFor({ width: 10_000, height: 12_000 })).toBe(1);
  expect(scaleFor({ width: 40_000, height: 500 })).toBeNull();
});
