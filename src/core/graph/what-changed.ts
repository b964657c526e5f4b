import type { Graph, GraphEdge, GraphNode } from './document';

/** What an edit did to a graph, apart from where its nodes lie. */
export interface Changes {
  readonly added: readonly GraphNode[];
  readonly removed: readonly GraphNode[];
  /** New wires between nodes that were there before. */
  readonly wired: readonly GraphEdge[];
  /** Wires gone between nodes that are still there. */
  readonly unwired: readonly GraphEdge[];
  /** Nodes of other parameters, another name, or bypassed or no longer. */
  readonly changed: readonly GraphNode[];
}

function differs(a: GraphNode, b: GraphNode): boolean {
  return a.kind !== b.kind || a.params !== b.params || a.name !== b.name || a.bypass !== b.bypass;
}

/** Wires of `these` between nodes of both graphs that are not among `those`, whatever their port. */
function beyond(these: Graph, those: Graph, both: ReadonlySet<string>): readonly GraphEdge[] {
  const key = ({ from, to }: GraphEdge): string => `${from} ${to}`;
  const known = new Set(those.edges.map(key));
  return these.edges.filter(
    (edge) => both.has(edge.from) && both.has(edge.to) && !known.has(key(edge)),
  );
}

/** Compares two states of a graph node by node, by their ids. */
export function whatChanged(before: Graph, after: Graph): Changes {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const now = new Set(after.nodes.map(({ id }) => id));
  const both = new Set([...now].filter((id) => old.has(id)));
  return {
    added: after.nodes.filter(({ id }) => !old.has(id)),
    removed: before.nodes.filter(({ id }) => !now.has(id)),
    wired: beyond(after, before, both),
    unwired: beyond(before, after, both),
    changed: after.nodes.filter((node) => {
      const earlier = old.get(node.id);
      return earlier !== undefined && earlier !== node && differs(earlier, node);
    }),
  };
}
