import { widthOf } from '../../core/picture/measures';
import { BLOCK_INPUT_KIND } from '../../core/kinds/boundary';
import type { Graph, GraphNode, Position } from '../../core/graph/document';

/** How large something is drawn, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Places of the cards inside of an opened block, in px from the corner of the drawing. */
export interface InsideLayout extends Size {
  readonly places: ReadonlyMap<string, Position & Size>;
}

/** Inner cards are smaller than those on the canvas, and so are the ways between them. */
const SHRINK = { x: 0.72, y: 0.62 } as const;
/** The size of a closed inner card. */
export const CLOSED: Size = { width: 144, height: 56 };
const GAP = 20;

/**
 * Lays an inside out as it stands in its own view, but closer. Where a card is open and so larger
 * than others, what lies to its right and below makes room.
 */
export function layInside(graph: Graph, sizeOf: (node: GraphNode) => Size): InsideLayout {
  const sizes = new Map(graph.nodes.map((node) => [node.id, sizeOf(node)]));
  const near = graph.nodes.map((node) => {
    const size = sizes.get(node.id) ?? CLOSED;
    // An end is narrow: it keeps close to what it feeds.
    const inward = node.kind === BLOCK_INPUT_KIND ? widthOf(node.kind) * SHRINK.x - size.width : 0;
    const { x, y } = node.position;
    return { id: node.id, x: x * SHRINK.x + inward, y: y * SHRINK.y, size };
  });
  const left = Math.min(...near.map(({ x }) => x));
  const top = Math.min(...near.map(({ y }) => y));
  const base = near.map((one) => ({ ...one, x: one.x - left, y: one.y - top }));
  const places = new Map<string, Position & Size>();
  let [width, height] = [0, 0];
  for (const { id, x, y, size } of base) {
    // Of those that open beside one another, the widest decides; of those after one another, all.
    const pushX = pushed(
      base.filter((other) => other.x + CLOSED.width / 2 < x),
      (other) => other.x,
      (other) => other.size.width - CLOSED.width,
    );
    const pushY = pushed(
      base.filter((other) => other.y + CLOSED.height / 2 < y && overlaps(other.x, x, other.size)),
      (other) => other.y,
      (other) => other.size.height - CLOSED.height,
    );
    const place = { x: Math.round(x + pushX), y: Math.round(y + pushY), ...size };
    places.set(id, place);
    width = Math.max(width, place.x + size.width);
    height = Math.max(height, place.y + size.height);
  }
  return { places, width, height };
}

function overlaps(x: number, other: number, { width }: Size): boolean {
  return other < x + width + GAP && x < other + CLOSED.width + GAP;
}

function pushed<T>(
  before: readonly T[],
  along: (one: T) => number,
  growth: (one: T) => number,
): number {
  const ranks = new Map<number, number>();
  for (const one of before) {
    const rank = Math.round(along(one));
    ranks.set(rank, Math.max(ranks.get(rank) ?? 0, growth(one)));
  }
  return [...ranks.values()].reduce((sum, grown) => sum + Math.max(0, grown), 0);
}
