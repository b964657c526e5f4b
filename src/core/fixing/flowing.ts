import type { Graph } from '../graph/document';

export function isBypassed({ nodes }: Graph, id: string): boolean {
  return nodes.find((node) => node.id === id)?.bypass === true;
}

/** The graph with the wires that carry something: a bypassed node hands on its first input alone. */
export function flowing(graph: Graph): Graph {
  const edges = graph.edges.filter(({ to, port }) => port === 0 || !isBypassed(graph, to));
  return { ...graph, edges };
}
