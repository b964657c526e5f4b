/** ‖a − b‖ / max(‖b‖, 10⁻³): how far `a` is from `b`. Infinite where they differ in length. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  let apart = 0;
  let norm = 0;
  for (let index = 0; index < b.length; index++) {
    const expected = b[index] ?? NaN;
    apart += ((a[index] ?? NaN) - expected) ** 2;
    norm += expected ** 2;
  }
  return Math.sqrt(apart) / Math.max(Math.sqrt(norm), 1e-3);
}

/** Largest distance at which two computations count as the same. */
export const SAME = 1e-4;
