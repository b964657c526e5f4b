import type { Catalogue } from '../../catalogue';
import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND } from '../../kinds/boundary';
import type { Graph, GraphEdge, GraphNode } from '../document';
import { addNode, connect } from '../edit';

/** Where a new node comes, seen from another: on its way, or on a way of its own from it. */
export type Beside = 'before' | 'after' | 'branch';

type NewNode = Parameters<typeof addNode>[1];
type Added<G extends Graph> = ReturnType<typeof addNode<G>>;

function inputsOf(kind: string, catalogue: Catalogue): number | 'many' {
  return catalogue.find(kind)?.inputs ?? 1;
}

/** Whether a node of a kind can be wired before or behind another. */
export function mayAddBeside(
  at: GraphNode,
  beside: Beside,
  kind: string,
  catalogue: Catalogue,
): boolean {
  if (beside === 'before')
    return at.kind !== BLOCK_INPUT_KIND && inputsOf(at.kind, catalogue) !== 0;
  return at.kind !== BLOCK_OUTPUT_KIND && inputsOf(kind, catalogue) !== 0;
}

/**
 * Adds a node next to another, with its wires. `after`: everything that took from the other takes
 * from the new one; `before`: it stands on the wire to the other's first input; `branch`: it takes
 * from the other as one more. Without wires where there can be none.
 */
export function addBeside<G extends Graph>(
  graph: G,
  at: string,
  beside: Beside,
  node: NewNode,
  catalogue: Catalogue,
): Added<G> {
  const added = addNode(graph, node);
  const other = graph.nodes.find(({ id }) => id === at);
  if (!other || !mayAddBeside(other, beside, node.kind, catalogue)) return added;
  const { id } = added;
  const into = (from: string, to: string, port = 0): GraphEdge => ({ from, to, port });
  if (beside === 'branch') return { id, graph: connect(added.graph, into(at, id), catalogue) };
  if (beside === 'after') {
    const edges = graph.edges.map((edge) => (edge.from === at ? { ...edge, from: id } : edge));
    return { id, graph: connect({ ...added.graph, edges }, into(at, id), catalogue) };
  }
  const wire = firstInto(graph, at);
  const takes = inputsOf(node.kind, catalogue) !== 0;
  // What takes no input cannot stand on a wire: the wire stays.
  if (wire && !takes) return added;
  const before = wire ? connect(added.graph, into(wire.from, id), catalogue) : added.graph;
  return { id, graph: connect(before, into(id, at, wire?.port), catalogue) };
}

function firstInto(graph: Graph, id: string): GraphEdge | undefined {
  return graph.edges
    .filter(({ to }) => to === id)
    .reduce<GraphEdge | undefined>(
      (first, edge) => (first && first.port <= edge.port ? first : edge),
      undefined,
    );
}

/** Exchanges the places of two nodes. */
function exchanged<G extends Graph>(graph: G, a: string, b: string): G {
  const [one, other] = [a, b].map((id) => graph.nodes.find((node) => node.id === id));
  if (!one || !other) return graph;
  const nodes = graph.nodes.map((node) => {
    if (node === one) return { ...node, position: other.position };
    return node === other ? { ...node, position: one.position } : node;
  });
  return { ...graph, nodes };
}

/**
 * Moves the second of two nodes in front of the first, which it takes from. What took from it takes
 * from the first; what else took from the first now has the second before it.
 */
function swapped<G extends Graph>(graph: G, first: string, second: string): G {
  const way = firstInto(graph, first);
  if (!way) return graph;
  const edges = graph.edges.map((edge): GraphEdge => {
    if (edge === way) return { ...edge, to: second, port: 0 };
    if (edge.to === second) return { from: second, to: first, port: way.port };
    return edge.from === second ? { ...edge, from: first } : edge;
  });
  return exchanged({ ...graph, edges }, first, second);
}

/**
 * Moves a node one place towards the input. It must have one input; before a join it comes onto the
 * join's first wire. The same graph where nothing stands before it that has an input of its own.
 */
export function moveEarlier<G extends Graph>(graph: G, id: string): G {
  const into = graph.edges.filter(({ to }) => to === id);
  const [wire] = into;
  if (!wire || into.length > 1 || isEnd(graph, id)) return graph;
  return swapped(graph, wire.from, id);
}

/**
 * Moves a node one place towards the output. It must have one input and one way on; behind a join
 * it comes onto all ways that lead on from there. The same graph where it cannot move.
 */
export function moveLater<G extends Graph>(graph: G, id: string): G {
  const into = graph.edges.filter(({ to }) => to === id);
  const out = graph.edges.filter(({ from }) => from === id);
  const [before, next] = [into[0], out[0]];
  if (!before || !next || into.length > 1 || out.length > 1) return graph;
  if (isEnd(graph, id) || isEnd(graph, next.to)) return graph;
  const edges = graph.edges.map((edge): GraphEdge => {
    if (edge === before) return { from: next.to, to: id, port: 0 };
    if (edge === next) return { ...edge, from: before.from };
    return edge.from === next.to ? { ...edge, from: id } : edge;
  });
  return exchanged({ ...graph, edges }, id, next.to);
}

function isEnd(graph: Graph, id: string): boolean {
  return graph.nodes.find((node) => node.id === id)?.kind === BLOCK_OUTPUT_KIND;
}
