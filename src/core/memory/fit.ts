import type { MemoryEstimate, MemoryModel } from './estimate';

/** How much memory a process may have. */
export interface Room {
  /** Bytes in all. */
  readonly bytes: number;
  /** Bytes in one piece. */
  readonly piece: number;
}

/** Larger ones cannot be set. */
const LARGEST_BATCH = 2 ** 16;

/** Whether a run finds room. */
export function fits({ total, largestPiece }: MemoryEstimate, { bytes, piece }: Room): boolean {
  return total <= bytes && largestPiece <= piece;
}

/** The largest batch size that finds room; 0 where not even a single image does. */
export function fittingBatch(model: MemoryModel, room: Room): number {
  let fitting = 0;
  let over = LARGEST_BATCH + 1;
  while (over - fitting > 1) {
    const middle = Math.floor((fitting + over) / 2);
    if (fits(model(middle), room)) fitting = middle;
    else over = middle;
  }
  return fitting;
}
