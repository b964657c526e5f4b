/** Points of a curve: x ascending. */
export interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/**
 * The points `(before + i + 1) / perUnit, ys[i]`, thinned to at most `most`: of each stretch its lowest and
 * its highest, so that no peak is lost. No more points than that come back whole. `most` is at least 2.
 */
export function downsample(ys: Float64Array, perUnit: number, most: number, before = 0): Points {
  const thinned: { xs: number[]; ys: number[] } = { xs: [], ys: [] };
  const keep = (index: number): void => {
    thinned.xs.push((before + index + 1) / perUnit);
    thinned.ys.push(ys[index] ?? NaN);
  };
  const stretch = ys.length <= most ? 1 : Math.ceil(ys.length / Math.floor(most / 2));
  for (let start = 0; start < ys.length; start += stretch) {
    const end = Math.min(start + stretch, ys.length);
    let low = start;
    let high = start;
    for (let index = start + 1; index < end; index++) {
      if ((ys[index] ?? 0) < (ys[low] ?? 0)) low = index;
      if ((ys[index] ?? 0) > (ys[high] ?? 0)) high = index;
    }
    keep(Math.min(low, high));
    if (low !== high) keep(Math.max(low, high));
  }
  return thinned;
}
