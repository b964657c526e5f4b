import type { Position } from '../document';

/** A node as a rectangle on the canvas, in px. */
export interface NodeBox extends Position {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** The line on which boxes are brought: an edge or the centre line of all of them together. */
export type Side = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Along which axis the gaps between boxes are made equal. */
export type Axis = 'horizontal' | 'vertical';

type Places = ReadonlyMap<string, Position>;

function onLine(box: NodeBox, side: Side, bounds: Omit<NodeBox, 'id'>): Position {
  switch (side) {
    case 'left':
      return { x: bounds.x, y: box.y };
    case 'centre':
      return { x: bounds.x + (bounds.width - box.width) / 2, y: box.y };
    case 'right':
      return { x: bounds.x + bounds.width - box.width, y: box.y };
    case 'top':
      return { x: box.x, y: bounds.y };
    case 'middle':
      return { x: box.x, y: bounds.y + (bounds.height - box.height) / 2 };
    case 'bottom':
      return { x: box.x, y: bounds.y + bounds.height - box.height };
  }
}

/** The smallest rectangle around boxes; of none, nothing at the origin. */
export function boundsOf(boxes: readonly Omit<NodeBox, 'id'>[]): Omit<NodeBox, 'id'> {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/** Places for boxes, each brought to one side of the rectangle around all of them. */
export function aligned(boxes: readonly NodeBox[], side: Side): Places {
  const bounds = boundsOf(boxes);
  return new Map(boxes.map((box) => [box.id, onLine(box, side, bounds)]));
}

/**
 * Places for boxes with equal gaps between them along an axis; the first and the last stay where
 * they are. Boxes that do not fit between overlap evenly.
 */
export function distributed(boxes: readonly NodeBox[], axis: Axis): Places {
  const across = axis === 'horizontal';
  const start = (box: NodeBox): number => (across ? box.x : box.y);
  const length = (box: NodeBox): number => (across ? box.width : box.height);
  const middle = (box: NodeBox): number => start(box) + length(box) / 2;
  const row = [...boxes].sort((a, b) => middle(a) - middle(b));
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || row.length < 3) return new Map();
  const filled = row.reduce((sum, box) => sum + length(box), 0);
  const gap = (start(last) + length(last) - start(first) - filled) / (row.length - 1);
  let next = start(first);
  return new Map(
    row.map((box): [string, Position] => {
      const place = across ? { x: next, y: box.y } : { x: box.x, y: next };
      next += length(box) + gap;
      return [box.id, place];
    }),
  );
}
