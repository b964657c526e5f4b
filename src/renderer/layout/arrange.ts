import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { Position } from '../../core/graph/document';
import { HANDLE_Y, WIRE_ROOM } from '../canvas/measures';
import { rankSimply } from './ranks';
import { type Box, type Placed, type Wire, wrapRanks } from './rows';

export interface Net {
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
}

/** Room between the nodes of one rank, in px. */
const LANE_ROOM = 36;

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

/**
 * Places for the nodes of a net: ranks from left to right, broken into rows as a paragraph is
 * broken into lines. The result is by node id, top left corners in px.
 */
export function arrange({ boxes, wires }: Net): ReadonlyMap<string, Position> {
  const row =
    boxes.length > MOST_FOR_DAGRE ? rankSimply(boxes, wires, LANE_ROOM) : rankWell(boxes, wires);
  return wrapRanks(row, wires);
}
