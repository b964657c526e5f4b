import type { Points } from './downsample';

/** What uPlot draws: the x of all curves together, then each curve's y, null where it has none. */
export type Table = [number[], ...(number | null)[][]];

/** Puts curves with xs of their own into one table. A value that is no number is a gap. */
export function align(curves: readonly Points[]): Table {
  const xs = [...new Set(curves.flatMap((curve) => curve.xs))].sort((a, b) => a - b);
  const columns = curves.map((curve) => {
    const at = new Map(curve.xs.map((x, index) => [x, curve.ys[index]]));
    return xs.map((x) => {
      const y = at.get(x);
      return y !== undefined && Number.isFinite(y) ? y : null;
    });
  });
  return [xs, ...columns];
}
