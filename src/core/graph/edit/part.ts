import type { Graph, GraphEdge, GraphNode, Position } from '../document';
import { MOST_EDGES, MOST_NODES } from '../limits';
import { freshId, idsOf } from './fresh-id';
import { onCanvas } from './on-canvas';

/** What an edit added, and the nodes that are new in it. */
export interface Added<G extends Graph> {
  readonly graph: G;
  readonly ids: ReadonlySet<string>;
}

/** The nodes of these ids with the wires among them: what is copied. */
export function partOf(graph: Graph, ids: ReadonlySet<string>): Graph {
  return {
    nodes: graph.nodes.filter((node) => ids.has(node.id)),
    edges: graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}

/** Nodes under new ids that are free in `graph`, moved by px, and which id became which. */
function renamed(
  graph: Graph,
  nodes: readonly GraphNode[],
  by: Position,
): { readonly nodes: readonly GraphNode[]; readonly ids: ReadonlyMap<string, string> } {
  const taken = idsOf(graph);
  const ids = new Map<string, string>();
  const copies = nodes.map((node) => {
    const id = freshId(taken, node.kind);
    taken.add(id);
    ids.set(node.id, id);
    const position = onCanvas({ x: node.position.x + by.x, y: node.position.y + by.y });
    return { ...node, id, position };
  });
  return { nodes: copies, ids };
}

/** Whether so much can be added without the file becoming larger than can be opened. */
export function hasRoom(graph: Graph, part: Graph): boolean {
  return (
    graph.nodes.length + part.nodes.length <= MOST_NODES &&
    graph.edges.length + part.edges.length <= MOST_EDGES
  );
}

/** Adds a part under new ids, moved by `by` px. The same graph where it has no room. */
export function pastePart<G extends Graph>(graph: G, part: Graph, by: Position): Added<G> {
  if (part.nodes.length === 0 || !hasRoom(graph, part)) return { graph, ids: new Set() };
  const { nodes, ids } = renamed(graph, part.nodes, by);
  const edges = part.edges.flatMap(({ from, to, port }): readonly GraphEdge[] => {
    const [source, target] = [ids.get(from), ids.get(to)];
    return source !== undefined && target !== undefined ? [{ from: source, to: target, port }] : [];
  });
  return {
    graph: { ...graph, nodes: [...graph.nodes, ...nodes], edges: [...graph.edges, ...edges] },
    ids: new Set(ids.values()),
  };
}

/**
 * Copies nodes, moved by `offset` px: with the wires among them, and with those that run into them
 * from outside, so that a copied branch starts where its original does.
 */
export function duplicateNodes<G extends Graph>(
  graph: G,
  ids: ReadonlySet<string>,
  offset: Position,
): Added<G> {
  const edges = graph.edges.filter(({ to }) => ids.has(to));
  const part = { nodes: graph.nodes.filter((node) => ids.has(node.id)), edges };
  if (part.nodes.length === 0 || !hasRoom(graph, part)) return { graph, ids: new Set() };
  const copies = renamed(graph, part.nodes, offset);
  const wires = edges.map(({ from, to, port }) => ({
    from: copies.ids.get(from) ?? from,
    to: copies.ids.get(to) ?? to,
    port,
  }));
  return {
    graph: {
      ...graph,
      nodes: [...graph.nodes, ...copies.nodes],
      edges: [...graph.edges, ...wires],
    },
    ids: new Set(copies.ids.values()),
  };
}
