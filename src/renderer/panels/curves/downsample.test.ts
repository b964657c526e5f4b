import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downsample } from './downsample';

const curves = fc
  .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 600 })
  .map((values) => Float64Array.from(values));

describe('downsample', () => {
  it('gives few points back whole', () => {
    const ys = Float64Array.of(3, 1, 2);
    expect(downsample(ys, 2, 100)).toEqual({ xs: [0.5, 1, 1.5], ys: [3, 1, 2] });
  });

  it('begins after the steps that were made before', () => {
    expect(downsample(Float64Array.of(3, 1), 2, 100, 5)).toEqual({ xs: [3, 3.5], ys: [3, 1] });
  });

  it('keeps x ascending, the bound, and the highest and lowest value', () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 4, max: 200 }), (ys, most) => {
        const points = downsample(ys, 10, most);
        expect(points.xs.length).toBeLessThanOrEqual(most);
        expect(points.xs).toEqual([...points.xs].sort((a, b) => a - b));
        expect(new Set(points.xs).size).toBe(points.xs.length);
        expect(Math.max(...points.ys)).toBe(Math.max(...ys));
        expect(Math.min(...points.ys)).toBe(Math.min(...ys));
      }),
    );
  });

  it('thins a hundred thousand steps within a frame', () => {
    const ys = Float64Array.from({ length: 100_000 }, (_, step) => Math.sin(step));
    const start = performance.now();
    downsample(ys, 250, 1200);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
