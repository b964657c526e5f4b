import type { Box } from './fit-margins';

/** A line on the canvas along which things are in line, in px. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where the line is on its axis. */
  readonly at: number;
  /** From where to where it runs on the other axis. */
  readonly from: number;
  readonly to: number;
}

/** How far what is dragged is moved to be in line, and the lines that it then lies on. */
export interface Snapping {
  readonly by: { readonly x: number; readonly y: number };
  readonly guides: readonly Guide[];
}

/** Places fall on multiples of this, in px: a nudge is as long. */
const GRID = 8;

interface Line {
  readonly at: number;
  readonly box: Box;
}

/** Where a box can be in line with others: its edges and its middle. */
function linesOf(box: Box, axis: 'x' | 'y'): readonly Line[] {
  const [start, length] = axis === 'x' ? [box.x, box.width] : [box.y, box.height];
  return [start, start + length / 2, start + length].map((at) => ({ at, box }));
}

/** The nearest line of another box within reach, by how much it is off. */
function nearest(
  moving: Box,
  others: readonly Box[],
  axis: 'x' | 'y',
  reach: number,
): { readonly off: number; readonly line: Line } | null {
  const own = linesOf(moving, axis);
  let best: { readonly off: number; readonly line: Line } | null = null;
  for (const other of others)
    for (const [side, line] of linesOf(other, axis).entries()) {
      // Tops to tops, middles to middles, bottoms to bottoms: other pairs mean nothing in a net.
      const off = line.at - (own[side]?.at ?? 0);
      if (Math.abs(off) <= reach && (best === null || Math.abs(off) < Math.abs(best.off)))
        best = { off, line };
    }
  return best;
}

function guideOf(axis: 'x' | 'y', at: number, a: Box, b: Box): Guide {
  const [start, length] = axis === 'x' ? (['y', 'height'] as const) : (['x', 'width'] as const);
  return {
    axis,
    at,
    from: Math.min(a[start], b[start]),
    to: Math.max(a[start] + a[length], b[start] + b[length]),
  };
}

function toGrid(value: number): number {
  return Math.round(value / GRID) * GRID - value;
}

/**
 * Brings what is dragged in line: with the nearest other box within reach, else onto the grid, on
 * each axis for itself. All in px of the canvas.
 */
export function snap(moving: Box, others: readonly Box[], reach: number): Snapping {
  const x = nearest(moving, others, 'x', reach);
  const y = nearest(moving, others, 'y', reach);
  const by = { x: x?.off ?? toGrid(moving.x), y: y?.off ?? toGrid(moving.y) };
  const moved = { ...moving, x: moving.x + by.x, y: moving.y + by.y };
  const guides: Guide[] = [];
  if (x) guides.push(guideOf('x', x.line.at, moved, x.line.box));
  if (y) guides.push(guideOf('y', y.line.at, moved, y.line.box));
  return { by, guides };
}
