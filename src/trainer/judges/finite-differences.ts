import { mix } from '../../core/program/mix';
import type { Numbers } from '../session';
import { norm } from './distance';

/** Largest share of a gradient that rounding to float32 and the third derivative leave. */
export const DEVIATES = 5e-3;

/** A ±1 for each of so many numbers, always the same ones for a seed. */
export function direction(count: number, seed: number): Float32Array {
  return Float32Array.from({ length: count }, (_, index) => (mix(seed, index) & 1) * 2 - 1);
}

/** values + step·along */
export function moved(values: Numbers, along: Numbers, step: number): Float32Array {
  return Float32Array.from(values, (value, index) => value + step * (along[index] ?? NaN));
}

/** Σ a·b, in double precision. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? NaN) * (b[index] ?? NaN);
  return sum;
}

interface Difference {
  readonly gradient: ArrayLike<number> & Iterable<number>;
  /** ±1 for each number of x. */
  readonly along: ArrayLike<number>;
  readonly step: number;
  /** f(x + step·along) and f(x − step·along). */
  readonly ahead: number;
  readonly behind: number;
  /** What the gradient's norm is taken for where it is less: one that cancels leaves rounding. */
  readonly least: number;
}

/** How far a gradient is from the central difference, as a share of its norm. */
export function deviation(found: Difference): number {
  const { gradient, along, step, ahead, behind, least } = found;
  const difference = (ahead - behind) / (2 * step);
  return Math.abs(difference - dot(gradient, along)) / Math.max(norm(gradient), least);
}
