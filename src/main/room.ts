import type { Room } from '../core/memory/fit';

/** The most that Chromium's allocator gives a process of the app in one piece, in bytes. */
const LARGEST_PIECE = 2 ** 30;

/** How much memory a trainer may have now. */
export function room(): Room {
  return { bytes: process.availableMemory(), piece: LARGEST_PIECE };
}
