import type { Position } from '../../core/graph/document';

export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Wire {
  readonly from: string;
  readonly to: string;
  readonly port: number;
}

/** A box in one long row; boxes of the same rank have the same centre. */
export interface Placed {
  readonly box: Box;
  readonly centre: number;
  readonly x: number;
  readonly y: number;
}

/** Ranks that stay together, since more than one wire runs between them. */
interface Segment {
  readonly items: readonly Placed[];
  readonly left: number;
  readonly right: number;
}

/** Room between rows: a wire runs back through it, and a sentence stands under a wrong node. */
export const ROW_ROOM = 76;
/** The canvas that a net is laid out for, in px: that of the smallest window. */
const CANVAS = { width: 720, height: 400 };
const MOST_TRIES = 48;

function ranksOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const ranks = new Map<number, Placed[]>();
  for (const item of placed) {
    const rank = ranks.get(item.centre);
    if (rank) rank.push(item);
    else ranks.set(item.centre, [item]);
  }
  return [...ranks].sort(([a], [b]) => a - b).map(([, rank]) => rank);
}

/** How many wires cross each gap between a rank and the next. */
function crossings(ranks: readonly (readonly Placed[])[], wires: readonly Wire[]): number[] {
  const rankOf = new Map(ranks.flatMap((rank, index) => rank.map(({ box }) => [box.id, index])));
  const counts = ranks.map(() => 0);
  for (const { from, to } of wires) {
    const [start = 0, end = 0] = [rankOf.get(from), rankOf.get(to)];
    for (let gap = start; gap < end; gap++) counts[gap] = (counts[gap] ?? 0) + 1;
  }
  return counts;
}

function segmentsOf(placed: readonly Placed[], wires: readonly Wire[]): readonly Segment[] {
  const ranks = ranksOf(placed);
  const counts = crossings(ranks, wires);
  const segments: Segment[] = [];
  let items: Placed[] = [];
  for (const [index, rank] of ranks.entries()) {
    items.push(...rank);
    if ((counts[index] ?? 0) > 1) continue;
    const left = Math.min(...items.map(({ x }) => x));
    const right = Math.max(...items.map(({ x, box }) => x + box.width));
    segments.push({ items, left, right });
    items = [];
  }
  return segments;
}

function fill(segments: readonly Segment[], width: number): readonly (readonly Segment[])[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    if (row?.[0] && segment.right - row[0].left <= width) row.push(segment);
    else rows.push([segment]);
  }
  return rows;
}

interface Arrangement {
  readonly places: ReadonlyMap<string, Position>;
  /** How large it can be shown whole; never above its own size. */
  readonly zoom: number;
}

function stack(rows: readonly (readonly Segment[])[]): Arrangement {
  const places = new Map<string, Position>();
  let top = 0;
  let width = 0;
  for (const row of rows) {
    const items = row.flatMap((segment) => segment.items);
    const left = Math.min(...items.map(({ x }) => x));
    const high = Math.min(...items.map(({ y }) => y));
    const low = Math.max(...items.map(({ y, box }) => y + box.height));
    for (const { box, x, y } of items) places.set(box.id, { x: x - left, y: top + y - high });
    width = Math.max(width, Math.max(...items.map(({ x, box }) => x + box.width)) - left);
    top += low - high + ROW_ROOM;
  }
  return { places, zoom: Math.min(1, CANVAS.width / width, CANVAS.height / (top - ROW_ROOM)) };
}

/**
 * Breaks one long row into several, where a single wire crosses, so that the whole can be shown as
 * large as possible, in as few rows as that takes.
 */
export function wrapRanks(
  placed: readonly Placed[],
  wires: readonly Wire[],
): ReadonlyMap<string, Position> {
  const segments = segmentsOf(placed, wires);
  const [first] = segments;
  if (!first) return new Map();
  const widths = segments.map(({ right }) => right - first.left);
  const step = Math.ceil(widths.length / MOST_TRIES);
  const tries = widths
    .filter((_, index) => (widths.length - 1 - index) % step === 0)
    .map((width) => stack(fill(segments, width)));
  return tries.reduce((best, next) => (next.zoom >= best.zoom ? next : best)).places;
}
