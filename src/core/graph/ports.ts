import type { Catalogue } from '../catalogue';
import { BLOCK_OUTPUT_KIND } from '../kinds/boundary';
import type { Graph, GraphEdge, GraphNode } from './document';
import { behind } from './neighbours';

/** A join of one thing is no join: kinds that take many inputs show at least so many. */
const FEWEST_OF_MANY = 2;

function takesMany(kind: string, catalogue: Catalogue): boolean {
  return catalogue.find(kind)?.inputs === 'many';
}

/**
 * Numbers the wires into nodes that take many inputs 0, 1, 2 … in their order, so that a wire
 * taken away leaves no hole.
 */
export function closePorts<G extends Graph>(graph: G, catalogue: Catalogue): G {
  const many = new Set(
    graph.nodes.filter((node) => takesMany(node.kind, catalogue)).map((node) => node.id),
  );
  const before = (edge: GraphEdge): number =>
    graph.edges.filter((other) => other.to === edge.to && other.port < edge.port).length;
  const edges = graph.edges.map((edge) => {
    const port = many.has(edge.to) ? before(edge) : edge.port;
    return port === edge.port ? edge : { ...edge, port };
  });
  return edges.some((edge, index) => edge !== graph.edges[index]) ? { ...graph, edges } : graph;
}

/**
 * How many input ports a node shows, given its highest connected one (−1 for none): those of its
 * kind; one more than are connected where it takes many.
 */
export function portCount(kind: string, highest: number, catalogue: Catalogue): number {
  const inputs = catalogue.find(kind)?.inputs ?? highest + 1;
  return inputs === 'many' ? Math.max(FEWEST_OF_MANY, highest + 2) : Math.max(inputs, highest + 1);
}

/** The nodes that may feed an input of a node: all but those that would close a circle. */
export function possibleSources(
  graph: Graph,
  to: string,
  catalogue: Catalogue,
): readonly GraphNode[] {
  const target = graph.nodes.find((node) => node.id === to);
  if (!target || catalogue.find(target.kind)?.inputs === 0) return [];
  const after = behind(graph, to);
  return graph.nodes.filter((node) => !after.has(node.id) && node.kind !== BLOCK_OUTPUT_KIND);
}

/**
 * Whether a wire may be drawn: both ends are there, the target takes inputs, and no circle comes
 * of it.
 */
export function mayConnect(graph: Graph, from: string, to: string, catalogue: Catalogue): boolean {
  return possibleSources(graph, to, catalogue).some((node) => node.id === from);
}
