import type { Graph, GraphNode, Position } from '../../core/graph/document';
import { heightOf, widthOf, WIRE_ROOM } from '../../core/picture/measures';

/** Room between a node and the next below it. */
const ROW_ROOM = 60;

function overlaps(node: GraphNode, place: Position, kind: string): boolean {
  return (
    node.position.x < place.x + widthOf(kind) &&
    place.x < node.position.x + widthOf(node.kind) &&
    node.position.y < place.y + heightOf(kind) &&
    place.y < node.position.y + heightOf(node.kind)
  );
}

/** The first place from `start` downwards where a new node covers no other. */
export function freePlace(graph: Graph, kind: string, start: Position): Position {
  let place = start;
  while (graph.nodes.some((node) => overlaps(node, place, kind)))
    place = { x: place.x, y: place.y + heightOf(kind) + ROW_ROOM };
  return place;
}

/** The place to the right of a node. */
export function besides(node: GraphNode): Position {
  return { x: node.position.x + widthOf(node.kind) + WIRE_ROOM, y: node.position.y };
}
