import type { Graph, GraphNode } from './document';
import { dominators } from './dominators';
import { topological } from './order';

/** A line of a graph's outline: a node. */
interface OutlineNode {
  readonly type: 'node';
  readonly node: GraphNode;
  /** Ids of the nodes that it takes from, in port order, each once. */
  readonly sources: readonly string[];
  /** The node that it follows in the outline; null where it begins one. */
  readonly after: string | null;
}

/** One of the ways that data takes from a node, up to where they meet. */
interface OutlineBranch {
  readonly type: 'branch';
  /** The node at which it begins, and the first on it, or where it leads to without any. */
  readonly from: string;
  readonly to: string;
  /** Which of how many, from 1. */
  readonly number: number;
  readonly of: number;
  /** Empty where it leads straight to the node at which it meets others. */
  readonly items: readonly OutlineItem[];
}

export type OutlineItem = OutlineNode | OutlineBranch;

/** By key, the values in the order in which they came, each once. */
function gathered(pairs: Iterable<readonly [string, string]>): (key: string) => readonly string[] {
  const lists = new Map<string, Set<string>>();
  for (const [key, value] of pairs) lists.set(key, (lists.get(key) ?? new Set()).add(value));
  const found = new Map([...lists].map(([key, values]) => [key, [...values]]));
  return (key) => found.get(key) ?? [];
}

/**
 * A graph as an outline, in the order in which data flows. A chain is one list. Behind a node from
 * which several ways lead stands a branch for each, and behind those the node at which they meet:
 * the first that every way leads through. Where ways never meet, the one with most behind it goes
 * on in the list, so that a dead end does not push it aside. What no data reaches comes after, and
 * nodes on circles last. Every node is in it exactly once.
 */
export function outlineOf(graph: Graph): readonly OutlineItem[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const wires = graph.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const inPortOrder = [...wires].sort((a, b) => a.port - b.port);
  const sources = gathered(inPortOrder.map(({ from, to }) => [to, from]));
  const { order, stuck } = topological(graph.nodes.map(({ id }) => ({ id, from: sources(id) })));
  const ids = order.map(({ id }) => id);
  const ordered = new Set(ids);
  const followers = gathered(
    wires.filter(({ to }) => ordered.has(to)).map(({ from, to }) => [from, to]),
  );
  const above = dominators(ids, sources);
  const meetings = dominators([...ids].reverse(), followers);
  /** The nodes to which all data comes through a node, and through none between. */
  const below = gathered(
    [...above].flatMap(([id, over]) => (over === null ? [] : [[over, id] as const])),
  );
  const weights = new Map<string, number>();
  const weight = (id: string): number => weights.get(id) ?? 0;
  for (const id of [...ids].reverse())
    weights.set(
      id,
      below(id).reduce((sum, one) => sum + weight(one), 1),
    );

  /** With which of the nodes below a node its own list goes on. */
  function next(id: string): string | undefined {
    const inner = below(id);
    const meeting = meetings.get(id) ?? null;
    if (meeting !== null) return inner.find((one) => one === meeting);
    const most = Math.max(...inner.map(weight));
    return inner.find((one) => weight(one) === most);
  }

  function listFrom(start: string, before: string | null): readonly OutlineItem[] {
    const items: OutlineItem[] = [];
    let after = before;
    for (let at: string | undefined = start; at !== undefined; at = next(at)) {
      const node = nodes.get(at);
      if (node) items.push({ type: 'node', node, sources: sources(at), after });
      if (followers(at).length > 1) items.push(...branchesOf(at));
      after = at;
    }
    return items;
  }

  function branchesOf(from: string): readonly OutlineBranch[] {
    const goesOn = next(from);
    const ways = followers(from);
    const heads = below(from).filter((one) => one !== goesOn);
    const ends = [
      // The list itself is one of the ways, unless it is the meeting of others.
      ...ways.filter((to) => to !== goesOn || to === meetings.get(from)),
      ...heads.filter((head) => !ways.includes(head)),
    ];
    return ends.map((to, at) => ({
      type: 'branch',
      from,
      to,
      number: at + 1,
      of: ends.length,
      items: heads.includes(to) ? listFrom(to, from) : [],
    }));
  }

  return [
    ...ids.filter((id) => above.get(id) === null).flatMap((root) => listFrom(root, null)),
    ...stuck.flatMap(({ id }): readonly OutlineItem[] => {
      const node = nodes.get(id);
      return node ? [{ type: 'node', node, sources: sources(id), after: null }] : [];
    }),
  ];
}
