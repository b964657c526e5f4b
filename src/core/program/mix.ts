/**
 * Mixes whole numbers into one int32 whose bits all depend on all of theirs.
 * Source: the 32-bit finalizer of MurmurHash3 (Appleby), applied after each number.
 */
export function mix(...numbers: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const number of numbers) {
    state = Math.imul(state, 31) ^ number;
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return state | 0;
}
