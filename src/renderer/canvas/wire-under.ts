import type { Graph, GraphEdge, GraphNode, Position } from '../../core/graph/document';
import { HANDLE_Y, portY, widthOf } from '../../core/picture/measures';
import type { Box } from './fit-margins';

/** How near to the height of a node's handles a wire must run, in px. */
const NEAR = 30;
/** How much of a node's width at either side does not count. */
const INSET = 0.2;
/** A wire back to the next row leaves its node by so many px. */
const LEAD = 24;
const STEPS = 16;

/** Points along a wire, near enough to how it is drawn. */
function pointsOf(start: Position, end: Position): readonly Position[] {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  if (end.x >= start.x + 8)
    return steps.map((t) => ({
      x: start.x + t * (end.x - start.x),
      y: start.y + t * t * (3 - 2 * t) * (end.y - start.y),
    }));
  // Back to the next row: out, half way down, back, in.
  const middle = (start.y + end.y) / 2;
  const [right, left] = [start.x + LEAD, end.x - LEAD];
  return steps.map((t) => ({ x: right + t * (left - right), y: middle }));
}

/**
 * The wire that a node lies on, so that it can be put between the wire's ends: one that runs past
 * the node at about the height of its handles. Where several do, the one that runs nearest.
 */
export function wireUnder(
  graph: Graph,
  box: Box,
  portsOf: (node: GraphNode) => number,
): GraphEdge | null {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const height = box.y + HANDLE_Y;
  // A wire that only leaves from under the node's side is not what it is put on.
  const inset = INSET * box.width;
  let best: { readonly edge: GraphEdge; readonly off: number } | null = null;
  for (const edge of graph.edges) {
    const [source, target] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (!source || !target) continue;
    const start = {
      x: source.position.x + widthOf(source.kind),
      y: source.position.y + HANDLE_Y,
    };
    const { x, y } = target.position;
    const end = { x, y: y + portY(edge.port, portsOf(target)) };
    for (const point of pointsOf(start, end)) {
      if (point.x < box.x + inset || point.x > box.x + box.width - inset) continue;
      const off = Math.abs(point.y - height);
      if (off <= NEAR && (best === null || off < best.off)) best = { edge, off };
    }
  }
  return best?.edge ?? null;
}
