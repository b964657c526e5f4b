import { catalogue } from '../catalogue';
import { ownBlockId } from '../graph/own-block';

/** Sizes of nodes on the canvas, in px. */
const LAYER_WIDTH = 168;
const LAYER_HEIGHT = 82;
const BLOCK_WIDTH = { letters: 256, sum: 186, join: 186, own: 186 } as const;
const BLOCK_HEIGHT = 126;
const BOUNDARY_WIDTH = 112;

/** Where a node's handles are, from its top: wires of a chain run straight through them. */
export const HANDLE_Y = 40;
/** Room for a wire between two nodes. */
export const WIRE_ROOM = 60;

/** How wide a node of a kind is drawn. */
export function widthOf(kind: string): number {
  if (ownBlockId(kind) !== undefined) return BLOCK_WIDTH.own;
  const found = catalogue.find(kind);
  if (found?.type === 'boundary') return BOUNDARY_WIDTH;
  return found?.type === 'block' ? BLOCK_WIDTH[found.drawing] : LAYER_WIDTH;
}

/** How high a node of a kind is drawn, as long as nothing in it breaks into more lines. */
export function heightOf(kind: string): number {
  return ownBlockId(kind) !== undefined || catalogue.find(kind)?.type === 'block'
    ? BLOCK_HEIGHT
    : LAYER_HEIGHT;
}

/** Where the inputs of a node are, from its top: evenly about the height of its output. */
export function portY(port: number, count: number): number {
  const gap = Math.min(18, 64 / Math.max(1, count - 1));
  return HANDLE_Y + (port - (count - 1) / 2) * gap;
}
