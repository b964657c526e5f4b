import type { Annotation, Graph, GraphEdge, GraphNode, Position } from '../document';
import { freshId, idsOf } from './fresh-id';
import { onCanvas } from './on-canvas';

/** What an edit added, and the nodes that are new in it. */
export interface Added<G extends Graph> {
  readonly graph: G;
  readonly ids: ReadonlySet<string>;
  /** The notes and frames that are new. */
  readonly notes: ReadonlySet<string>;
}

/** The nodes of these ids with the wires among them, and notes and frames: what is copied. */
export function partOf(
  graph: Graph,
  ids: ReadonlySet<string>,
  annotations: ReadonlySet<string> = new Set(),
): Graph {
  const noted = (graph.annotations ?? []).filter(({ id }) => annotations.has(id));
  return {
    nodes: graph.nodes.filter((node) => ids.has(node.id)),
    edges: graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    ...(noted.length > 0 ? { annotations: noted } : {}),
  };
}

/** Notes and frames under new ids, moved by px. */
function renote(
  graph: Graph,
  annotations: readonly Annotation[],
  by: Position,
): readonly Annotation[] {
  const taken = new Set((graph.annotations ?? []).map(({ id }) => id));
  return annotations.map((one) => {
    const id = freshId(taken, one.type);
    taken.add(id);
    const position = onCanvas({ x: one.position.x + by.x, y: one.position.y + by.y });
    return { ...one, id, position };
  });
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

/** Adds a part; `outside` says what becomes of a wire from a node that is not in it. */
function add<G extends Graph>(
  graph: G,
  part: Graph,
  by: Position,
  outside: (from: string) => string | undefined,
): Added<G> {
  const notes = renote(graph, part.annotations ?? [], by);
  if (part.nodes.length + notes.length === 0) return { graph, ids: new Set(), notes: new Set() };
  const { nodes, ids } = renamed(graph, part.nodes, by);
  const edges = part.edges.flatMap(({ from, to, port }): readonly GraphEdge[] => {
    const [source, target] = [ids.get(from) ?? outside(from), ids.get(to)];
    return source !== undefined && target !== undefined ? [{ from: source, to: target, port }] : [];
  });
  return {
    graph: {
      ...graph,
      nodes: [...graph.nodes, ...nodes],
      edges: [...graph.edges, ...edges],
      ...(notes.length > 0 ? { annotations: [...(graph.annotations ?? []), ...notes] } : {}),
    },
    ids: new Set(ids.values()),
    notes: new Set(notes.map(({ id }) => id)),
  };
}

/** Adds a part under new ids, moved by `by` px. */
export function pastePart<G extends Graph>(graph: G, part: Graph, by: Position): Added<G> {
  return add(graph, part, by, () => undefined);
}

/**
 * Copies nodes, moved by `offset` px: with the wires among them, and with those that run into them
 * from outside, so that a copied branch starts where its original does.
 */
export function duplicateNodes<G extends Graph>(
  graph: G,
  ids: ReadonlySet<string>,
  offset: Position,
  annotations: ReadonlySet<string> = new Set(),
): Added<G> {
  const part = partOf(graph, ids, annotations);
  const entering = graph.edges.filter(({ from, to }) => ids.has(to) && !ids.has(from));
  return add(graph, { ...part, edges: [...part.edges, ...entering] }, offset, (from) => from);
}
