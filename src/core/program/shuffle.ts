import { mix } from './mix';

/**
 * Uniform numbers from [0, 1), the same for the same seed everywhere.
 * Source: Mulberry32 (Tommy Ettinger, public domain).
 */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The order of `count` examples in an epoch: a permutation of 0 … count − 1 that depends on the
 * run's seed and the epoch alone. Fisher and Yates' shuffle.
 */
export function shuffled(count: number, seed: number, epoch: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const random = mulberry32(mix(seed, epoch));
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
