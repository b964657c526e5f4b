import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { Position } from '../../core/graph/document';
import { HANDLE_Y, WIRE_ROOM } from '../../core/picture/measures';
import { type Component, componentsOf } from './components';
import { rankSimply } from './ranks';
import { type Box, type Placed, ROW_ROOM, type Wire, wrapRanks } from './rows';

type Places = ReadonlyMap<string, Position>;

export interface Net {
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
}

/** Room between the nodes of one rank, in px. */
const LANE_ROOM = 36;

/** Boxes without wires fill rows at least so wide, in px. */
const LOOSE_WIDTH = 720;

/** dagre walks a net by calling itself, and in a deeper one runs out of stack. */
const MOST_FOR_DAGRE = 400;

/** One long row, ranks from left to right, with few crossings. */
function rankWell(boxes: readonly Box[], wires: readonly Wire[]): readonly Placed[] {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: LANE_ROOM, ranksep: WIRE_ROOM });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) {
    // dagre lines up centres; a box that is even about its handles lines up the handles.
    const half = Math.max(HANDLE_Y, height - HANDLE_Y);
    graph.setNode(id, { width, height: 2 * half });
  }
  for (const { from, to, port } of wires) graph.setEdge(from, to, {}, String(port));
  layout(graph);
  return boxes.map((box) => {
    const { x = 0, y = 0 } = graph.node(box.id);
    return { box, centre: x, x: x - box.width / 2, y: y - HANDLE_Y };
  });
}

/** Places for boxes that are joined by wires. */
function arrangeJoined({ boxes, wires }: Component): Places {
  const row =
    boxes.length > MOST_FOR_DAGRE ? rankSimply(boxes, wires, LANE_ROOM) : rankWell(boxes, wires);
  return wrapRanks(row, wires);
}

/** Boxes that nothing joins, one after another in rows of about this width. */
function arrangeLoose(boxes: readonly Box[], width: number): Places {
  const places = new Map<string, Position>();
  let [x, y, low] = [0, 0, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.width > width) {
      y += low + ROW_ROOM;
      x = 0;
      low = 0;
    }
    places.set(box.id, { x, y });
    x += box.width + LANE_ROOM;
    low = Math.max(low, box.height);
  }
  return places;
}

/** How far places with their boxes reach to the right and downwards from the origin. */
function extentOf(boxes: readonly Box[], places: Places): { right: number; low: number } {
  let [right, low] = [0, 0];
  for (const { id, width, height } of boxes) {
    const place = places.get(id);
    if (!place) continue;
    right = Math.max(right, place.x + width);
    low = Math.max(low, place.y + height);
  }
  return { right, low };
}

/**
 * Places for the nodes of a net: ranks from left to right, broken into rows as a paragraph is
 * broken into lines. Parts of the net that no wire joins come one below the other, and what has no
 * wire at all in rows below them. The result is by node id, top left corners in px.
 */
export function arrange({ boxes, wires }: Net): Places {
  const components = componentsOf(boxes, wires);
  const joined = components.filter((component) => component.boxes.length > 1);
  const loose = components.filter(({ boxes: { length } }) => length === 1);
  const places = new Map<string, Position>();
  let [top, width] = [0, LOOSE_WIDTH];
  const below = (part: readonly Box[], found: Places): void => {
    const { right, low } = extentOf(part, found);
    for (const [id, { x, y }] of found) places.set(id, { x, y: top + y });
    width = Math.max(width, right);
    top += low + ROW_ROOM;
  };
  for (const component of joined) below(component.boxes, arrangeJoined(component));
  const alone = loose.flatMap((component) => component.boxes);
  if (alone.length > 0) below(alone, arrangeLoose(alone, width));
  return places;
}
