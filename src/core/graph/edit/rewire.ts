import type { Catalogue } from '../../catalogue';
import type { Graph, GraphEdge } from '../document';
import { connect, removeNodes } from '../edit';
import { closePorts, mayConnect } from '../ports';

function sameWire(a: GraphEdge, b: GraphEdge): boolean {
  return a.to === b.to && a.port === b.port;
}

/** Whether a wire's ends may be changed so: as for a new wire, were the old one not there. */
export function mayReconnect(
  graph: Graph,
  old: GraphEdge,
  wire: GraphEdge,
  catalogue: Catalogue,
): boolean {
  const without = { ...graph, edges: graph.edges.filter((edge) => !sameWire(edge, old)) };
  return mayConnect(without, wire.from, wire.to, catalogue);
}

/**
 * Takes hold of a wire and gives it another end. A wire that ran to the new input makes room, as
 * with any new wire. The same graph where the wire is not there or stays what it was.
 */
export function reconnect<G extends Graph>(
  graph: G,
  old: GraphEdge,
  wire: GraphEdge,
  catalogue: Catalogue,
): G {
  const held = graph.edges.find((edge) => edge.from === old.from && sameWire(edge, old));
  if (!held || (wire.from === held.from && sameWire(wire, held))) return graph;
  const { from, to, port } = wire;
  const edges = graph.edges
    .filter((edge) => edge === held || !sameWire(edge, wire))
    .map((edge) => (edge === held ? { from, to, port } : edge));
  return closePorts({ ...graph, edges }, catalogue);
}

/** Whether a node can be put on a wire: it takes inputs, and no wire touches it yet. */
export function mayInsert(
  graph: Graph,
  id: string,
  wire: GraphEdge,
  catalogue: Catalogue,
): boolean {
  const node = graph.nodes.find((other) => other.id === id);
  if (!node || id === wire.from || id === wire.to) return false;
  if (catalogue.find(node.kind)?.inputs === 0) return false;
  return !graph.edges.some(({ from, to }) => from === id || to === id);
}

/** Puts a loose node on a wire: what flowed along the wire now flows through the node. */
export function insertOnEdge<G extends Graph>(
  graph: G,
  id: string,
  wire: GraphEdge,
  catalogue: Catalogue,
): G {
  const held = graph.edges.find((edge) => edge.from === wire.from && sameWire(edge, wire));
  if (!held || !mayInsert(graph, id, held, catalogue)) return graph;
  const into = { from: held.from, to: id, port: 0 };
  const edges = graph.edges.map((edge) => (edge === held ? { ...held, from: id } : edge));
  return connect({ ...graph, edges }, into, catalogue);
}

/**
 * Takes nodes away and closes the gaps: where exactly one wire ran into a node, what used the node
 * takes from that wire's source instead. A node that joined several leaves its users without input.
 */
export function removeWithReconnect<G extends Graph>(
  graph: G,
  ids: ReadonlySet<string>,
  catalogue: Catalogue,
): G {
  if (!graph.nodes.some(({ id }) => ids.has(id))) return graph;
  const into = new Map<string, string[]>();
  for (const { from, to } of graph.edges)
    if (ids.has(to)) into.set(to, [...(into.get(to) ?? []), from]);
  /** The kept node that stands before a removed one; null where there is none, or several. */
  function before(id: string): string | null {
    const seen = new Set<string>();
    let at = id;
    while (ids.has(at)) {
      const [source, ...others] = into.get(at) ?? [];
      if (source === undefined || others.length > 0 || seen.has(at)) return null;
      seen.add(at);
      at = source;
    }
    return at;
  }
  const edges = graph.edges.map((edge) => {
    if (!ids.has(edge.from) || ids.has(edge.to)) return edge;
    const source = before(edge.from);
    return source === null ? edge : { ...edge, from: source };
  });
  return removeNodes({ ...graph, edges }, ids, catalogue);
}
