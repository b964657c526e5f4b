import type { Graph, GraphNode } from '../graph/document';
import { topological } from '../graph/order';
import { aligned, type Pairs } from './align';

/** From so much of the smaller document on, equal ids mean that one came from the other. */
const KINDRED = 0.5;

/** A graph's nodes in the order of data, and what each is wired to. */
interface Ordered {
  readonly order: readonly GraphNode[];
  readonly before: ReadonlyMap<GraphNode, readonly GraphNode[]>;
  readonly after: ReadonlyMap<GraphNode, readonly GraphNode[]>;
}

/** Nodes in the order of data, those on a cycle last. */
export function inOrder({ nodes, edges }: Graph): readonly GraphNode[] {
  const from = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const edge of edges) from.get(edge.to)?.push(edge.from);
  const { order, stuck } = topological(
    nodes.map((node) => ({ id: node.id, node, from: from.get(node.id) ?? [] })),
  );
  return [...order, ...stuck].map(({ node }) => node);
}

function ordered(graph: Graph): Ordered {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const before = new Map<GraphNode, GraphNode[]>();
  const after = new Map<GraphNode, GraphNode[]>();
  for (const { from, to } of graph.edges) {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target) continue;
    before.set(target, [...(before.get(target) ?? []), source]);
    after.set(source, [...(after.get(source) ?? []), target]);
  }
  return { order: inOrder(graph), before, after };
}

/** Nodes of one id and one kind in both. */
function byId(a: Graph, b: Graph): Map<GraphNode, GraphNode> {
  const others = new Map(b.nodes.map((node) => [node.id, node]));
  return new Map(
    a.nodes.flatMap((node): readonly (readonly [GraphNode, GraphNode])[] => {
      const other = others.get(node.id);
      return other?.kind === node.kind ? [[node, other]] : [];
    }),
  );
}

/**
 * Pairs what stands at the same place: nodes of one kind of which both, something before and
 * something behind them is paired already. Pairs lead to more pairs.
 */
function byPlace(a: Ordered, b: Ordered, pairs: Map<GraphNode, GraphNode>): void {
  const taken = new Set(pairs.values());
  const meets = (
    mine: readonly GraphNode[] | undefined,
    theirs: readonly GraphNode[] | undefined,
  ): boolean => {
    if (!mine && !theirs) return true;
    return !!mine?.some((one) => theirs?.some((other) => pairs.get(one) === other));
  };
  for (let found = true; found;) {
    found = false;
    for (const node of a.order) {
      if (pairs.has(node)) continue;
      const before = a.before.get(node);
      const after = a.after.get(node);
      if (!before && !after) continue;
      const other = b.order.find(
        (one) =>
          !taken.has(one) &&
          one.kind === node.kind &&
          meets(before, b.before.get(one)) &&
          meets(after, b.after.get(one)),
      );
      if (!other) continue;
      pairs.set(node, other);
      taken.add(other);
      found = true;
    }
  }
}

/**
 * Which node of one graph is which of the other: by id and kind where one graph came from the
 * other, else by the order of data; what is left, by its place among those found.
 */
export function matched(a: Graph, b: Graph): Pairs {
  const [one, other] = [ordered(a), ordered(b)];
  const same = byId(a, b);
  const smaller = Math.min(a.nodes.length, b.nodes.length);
  const pairs = same.size >= KINDRED * smaller ? same : new Map(aligned(one.order, other.order));
  byPlace(one, other, pairs);
  return pairs;
}
