/** ‖b‖ */
export function norm(b: Iterable<number>): number {
  let squares = 0;
  for (const value of b) squares += value ** 2;
  return Math.sqrt(squares);
}

/** ‖a − b‖ / max(scale, 10⁻³): how far `a` is from `b`. Infinite where they differ in length. */
export function distance(
  a: ArrayLike<number>,
  b: ArrayLike<number> & Iterable<number>,
  scale: number = norm(b),
): number {
  if (a.length !== b.length) return Infinity;
  let squares = 0;
  for (let index = 0; index < b.length; index++)
    squares += ((a[index] ?? NaN) - (b[index] ?? NaN)) ** 2;
  return Math.sqrt(squares) / Math.max(scale, 1e-3);
}

/** Largest distance at which two computations count as the same. */
export const SAME = 1e-4;
