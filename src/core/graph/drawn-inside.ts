import { blockInput, type Inside } from '../kinds/block';
import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND } from '../kinds/boundary';
import type { Graph, GraphEdge, GraphNode } from './document';
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
 * lie before, lanes from top to bottom in the order of the inside.
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
  const ranks = new Map<string, number>();
  const lanes = new Map<number, number>();
  const edges: GraphEdge[] = [];
  const nodes = [...order, ...stuck].map(({ id, kind, params, from }): GraphNode => {
    const before = from.map((source) => (source === null ? -1 : (ranks.get(source) ?? -1)));
    const rank = Math.max(-1, ...before) + 1;
    const lane = lanes.get(rank) ?? 0;
    ranks.set(id, rank);
    lanes.set(rank, lane + 1);
    for (const [port, source] of from.entries())
      if (source !== null) edges.push({ from: source, to: id, port });
    return { id, kind, params, position: { x: rank * RANK, y: lane * LANE } };
  });
  return { nodes, edges };
}
