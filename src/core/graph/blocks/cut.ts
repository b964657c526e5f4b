import type { Catalogue } from '../../catalogue';
import { isBoundary } from '../../kinds/boundary';
import type { Graph, GraphEdge, GraphNode } from '../document';

/** An input of a node, by its port from 0. */
export interface Inlet {
  readonly to: string;
  readonly port: number;
  /** What flows into it; null where nothing is wired. */
  readonly from: string | null;
}

/** Some nodes of a graph, and how data flows into them and out of them. */
export interface Cut {
  readonly nodes: readonly GraphNode[];
  /** The wires among them. */
  readonly edges: readonly GraphEdge[];
  /** Inputs that nothing among them feeds, in the order of nodes and ports. */
  readonly inlets: readonly Inlet[];
  readonly leaving: readonly GraphEdge[];
  /** The nodes whose results leave, or that nothing takes from. */
  readonly exits: readonly string[];
  /** A node outside by which data comes back in. */
  readonly detour: string | undefined;
}

/** How many inputs a node needs: as its kind has, and of those that take many, two and the wired. */
function inputsOf(node: GraphNode, wired: number, catalogue: Catalogue): number {
  const inputs = catalogue.find(node.kind)?.inputs ?? wired;
  const needed = inputs === 'many' ? Math.max(2, wired) : inputs;
  return node.bypass === true ? Math.min(1, needed) : needed;
}

function inletsOf(
  graph: Graph,
  nodes: readonly GraphNode[],
  chosen: ReadonlySet<string>,
  catalogue: Catalogue,
): readonly Inlet[] {
  return nodes.flatMap((node) => {
    const into = graph.edges.filter(({ to }) => to === node.id);
    const wired = Math.max(0, ...into.map(({ port }) => port + 1));
    const count = Math.max(wired, inputsOf(node, wired, catalogue));
    return Array.from({ length: count }, (_, port): Inlet => {
      const from = into.find((edge) => edge.port === port)?.from ?? null;
      return { to: node.id, port, from };
    }).filter(({ from }) => from === null || !chosen.has(from));
  });
}

/** The first node outside that data reaches from the cut and from which it comes back. */
function detourOf(graph: Graph, chosen: ReadonlySet<string>): string | undefined {
  const outside = graph.edges.filter(({ to }) => !chosen.has(to));
  const reached = new Set(outside.filter(({ from }) => chosen.has(from)).map(({ to }) => to));
  // A set may grow while it is walked: what is added is still to come.
  for (const id of reached) for (const { from, to } of outside) if (from === id) reached.add(to);
  return graph.edges.find(({ from, to }) => reached.has(from) && chosen.has(to))?.from;
}

/** Looks at some nodes of a graph; the ends of a block's inside are never among them. */
export function cutOf(graph: Graph, ids: ReadonlySet<string>, catalogue: Catalogue): Cut {
  const nodes = graph.nodes.filter((node) => ids.has(node.id) && !isBoundary(node.kind));
  const chosen = new Set(nodes.map(({ id }) => id));
  const from = graph.edges.filter((edge) => chosen.has(edge.from));
  const leaving = from.filter(({ to }) => !chosen.has(to));
  const takenInside = new Set(from.map((edge) => edge.from));
  const leaves = new Set(leaving.map((edge) => edge.from));
  return {
    nodes,
    edges: from.filter(({ to }) => chosen.has(to)),
    inlets: inletsOf(graph, nodes, chosen, catalogue),
    leaving,
    exits: [...chosen].filter((id) => leaves.has(id) || !takenInside.has(id)),
    detour: detourOf(graph, chosen),
  };
}
