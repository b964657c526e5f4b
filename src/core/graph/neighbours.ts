import type { Graph, GraphEdge } from './document';

/** The node that feeds an input of a node; undefined where nothing does. */
export function sourceOf(graph: Graph, id: string, port = 0): string | undefined {
  return graph.edges.find((edge) => edge.to === id && edge.port === port)?.from;
}

/**
 * What flows into each node that a wire runs to, in port order, null where nothing does; sources
 * under the names that `nameOf` gives them. Wires from what has no name are left out.
 */
export function sourcesByPort(
  edges: readonly GraphEdge[],
  nameOf: (from: string) => string | null,
): ReadonlyMap<string, readonly (string | null)[]> {
  const wires = new Map<string, (string | null)[]>();
  for (const { from, to, port } of edges) {
    const name = nameOf(from);
    if (name === null) continue;
    const into = wires.get(to);
    if (into === undefined && port === 0) wires.set(to, [name]);
    else {
      const list = into ?? [];
      while (list.length < port) list.push(null);
      list[port] = name;
      wires.set(to, list);
    }
  }
  return wires;
}

/** How many wires run out of a node. */
export function usersOf(graph: Graph, id: string): number {
  return graph.edges.filter((edge) => edge.from === id).length;
}

/** Ids of the nodes that nothing takes from, in the order of the graph. */
export function endsOf(graph: Graph): readonly string[] {
  const taken = new Set(graph.edges.map((edge) => edge.from));
  return graph.nodes.map(({ id }) => id).filter((id) => !taken.has(id));
}

function walk(graph: Graph, id: string, next: 'from' | 'to'): ReadonlySet<string> {
  const here = next === 'from' ? 'to' : 'from';
  const ways = new Map<string, string[]>();
  for (const edge of graph.edges) {
    const list = ways.get(edge[here]);
    if (list) list.push(edge[next]);
    else ways.set(edge[here], [edge[next]]);
  }
  const seen = new Set([id]);
  // A set may grow while it is walked: what is added is still to come.
  for (const one of seen) for (const other of ways.get(one) ?? []) seen.add(other);
  return seen;
}

/** The node itself and every node whose data reaches it. */
export function leadingTo(graph: Graph, id: string): ReadonlySet<string> {
  return walk(graph, id, 'from');
}

/** The node itself and every node that its data reaches. */
export function behind(graph: Graph, id: string): ReadonlySet<string> {
  return walk(graph, id, 'to');
}
