import { blockInput, type Inside } from '../kinds/block';
import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND } from '../kinds/boundary';
import type { Graph, GraphEdge, GraphNode, Position } from './document';
import { topological } from './order';

/** Room from one rank to the next and from one lane to the next, in px. */
const RANK = 232;
const LANE = 132;

const OUTPUT = 'out';

/** An id for an input that no inner node has: a shipped block's ids are lower case with `_`. */
function inputId(port: number): string {
  return port === 0 ? 'in' : `in${port + 1}`;
}

/**
 * The inside of a shipped block as a graph with places: ranks from left to right by how many nodes
 * lie before, lanes from top to bottom in the order of the inside. Where a wire runs past ranks, its
 * lane is left free, so that it is seen.
 */
export function drawnInside(inside: Inside, inputs: number): Graph {
  const names = new Map(Array.from({ length: inputs }, (_, at) => [blockInput(at), inputId(at)]));
  const items = [
    ...[...names.values()].map((id) => ({ id, kind: BLOCK_INPUT_KIND, params: {}, from: [] })),
    ...inside.nodes.map((node) => ({
      ...node,
      from: node.from.map((source) => (source === null ? null : (names.get(source) ?? source))),
    })),
    {
      id: OUTPUT,
      kind: BLOCK_OUTPUT_KIND,
      params: {},
      from: [inside.output === null ? null : (names.get(inside.output) ?? inside.output)],
    },
  ];
  const { order, stuck } = topological(items);
  const sorted = [...order, ...stuck];
  const edges: GraphEdge[] = [];
  const ranks = new Map<string, number>();
  /** The last rank to which each node's output runs. */
  const reach = new Map<string, number>();
  for (const { id, from } of sorted) {
    const before = from.map((source) => (source === null ? -1 : (ranks.get(source) ?? -1)));
    const rank = Math.max(-1, ...before) + 1;
    ranks.set(id, rank);
    for (const [port, source] of from.entries()) {
      if (source === null) continue;
      edges.push({ from: source, to: id, port });
      reach.set(source, Math.max(rank, reach.get(source) ?? 0));
    }
  }
  // A lane is taken at a rank by a node, or by a wire that runs past it.
  const taken = new Map<number, Set<number>>();
  const take = (rank: number, lane: number): void => {
    taken.set(rank, (taken.get(rank) ?? new Set()).add(lane));
  };
  const places = new Map<string, Position>();
  const byRank = [...sorted].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  for (const { id } of byRank) {
    const rank = ranks.get(id) ?? 0;
    let lane = 0;
    while (taken.get(rank)?.has(lane)) lane++;
    take(rank, lane);
    for (let past = rank + 1; past < (reach.get(id) ?? 0); past++) take(past, lane);
    places.set(id, { x: rank * RANK, y: lane * LANE });
  }
  const nodes = sorted.map(({ id, kind, params }): GraphNode => {
    return { id, kind, params, position: places.get(id) ?? { x: 0, y: 0 } };
  });
  return { nodes, edges };
}
