import type { OwnBlock, Position } from '../graph/document';

/** The room for what a closed block shows of its inside, in px. */
export const MINIATURE = { width: 156, height: 40 };

const EDGE = 10;
const CARD = { width: 168, height: 82 };
const LARGEST = { width: 34, height: 16 };
const SMALLEST = { width: 5, height: 4 };

/** Where the nodes inside of a block stand in its miniature: their centres, and their cards' size. */
export interface Miniature {
  readonly at: ReadonlyMap<string, Position>;
  readonly width: number;
  readonly height: number;
}

/** What stands inside of a block of the user's, in small: places as they are there. */
export function miniature({ nodes }: OwnBlock): Miniature {
  const xs = nodes.map(({ position }) => position.x);
  const ys = nodes.map(({ position }) => position.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const spanX = Math.max(...xs) - left || 1;
  const spanY = Math.max(...ys) - top;
  const wide = (MINIATURE.width - 2 * EDGE) / spanX;
  const lift = spanY > 0 ? (MINIATURE.height - LARGEST.height - 2) / spanY : 0;
  const scale = spanY > 0 ? Math.min(wide, lift) : wide;
  const at = new Map(
    nodes.map(({ id, position }) => [
      id,
      {
        x: EDGE + (position.x - left) * wide,
        y: MINIATURE.height / 2 + (position.y - top - spanY / 2) * lift,
      },
    ]),
  );
  return {
    at,
    width: Math.max(SMALLEST.width, Math.min(LARGEST.width, CARD.width * wide * 0.9)),
    height: Math.max(SMALLEST.height, Math.min(LARGEST.height, CARD.height * scale * 0.9)),
  };
}
