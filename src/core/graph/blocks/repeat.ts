import type { Catalogue } from '../../catalogue';
import type { Document, GraphEdge, GraphNode } from '../document';
import { freshId, idsOf } from '../edit/fresh-id';
import { onCanvas } from '../edit/on-canvas';
import { putGraph } from '../inside';
import { closePorts } from '../ports';
import { withBlocks } from '../with-blocks';
import { type Cut, cutOf } from './cut';
import { closedRefusal } from './group';
import { blockOf, extentOf, graphAt, type SizeOf } from './place';
import type { BlockRefusal } from './refusal';
import { type Done, roomFor } from './room';

/** Room for a wire between two copies, in px. */
const WIRE_ROOM = 60;

/** The inputs that a copy takes from the one before: all that one outer node feeds. */
function entryOf({ inlets }: Cut): { readonly inlets: Cut['inlets'] } | BlockRefusal {
  const wired = inlets.filter(({ from }) => from !== null);
  const sources = [...new Set(wired.flatMap(({ from }) => from ?? []))];
  if (sources.length > 1) return { code: 'manyEntries', values: { nodes: sources } };
  if (wired.length > 0) return { inlets: wired };
  const [first, second] = inlets;
  if (!first) return { code: 'noEntry', values: {} };
  return second
    ? { code: 'manyEntries', values: { nodes: inlets.map(({ to }) => to) } }
    : { inlets };
}

/**
 * Makes `count` of some nodes, the first included, each taking from the one before; what took from
 * them takes from the last. The copies lie in a row and what lies to the right makes room.
 */
export function repeat(
  document: Document,
  at: string | null,
  ids: ReadonlySet<string>,
  count: number,
  shipped: Catalogue,
  sizeOf: SizeOf,
): Done<{ readonly nodes: readonly string[] }> {
  const graph = graphAt(document, at);
  const kinds = withBlocks(shipped, document.blocks);
  const cut = cutOf(graph, ids, kinds);
  const refusal = closedRefusal(cut);
  if (refusal) return { refusal };
  const entry = entryOf(cut);
  if ('code' in entry) return { refusal: entry };
  const [exit = ''] = cut.exits;
  const { left, right } = extentOf(cut.nodes, sizeOf);
  const step = right - left + WIRE_ROOM;
  const taken = idsOf(graph);
  const copies: GraphNode[] = [];
  /** The copies of each node. */
  const copiesOf = new Map<string, string[]>();
  const edges: GraphEdge[] = [];
  let before = exit;
  for (let copy = 1; copy < count; copy++) {
    const renamed = new Map<string, string>();
    for (const node of cut.nodes) {
      const id = freshId(taken, node.kind);
      taken.add(id);
      renamed.set(node.id, id);
      copiesOf.set(node.id, [...(copiesOf.get(node.id) ?? []), id]);
      const { x, y } = node.position;
      copies.push({ ...node, id, position: onCanvas({ x: x + copy * step, y }) });
    }
    const now = (id: string): string => renamed.get(id) ?? id;
    for (const { from, to, port } of cut.edges) edges.push({ from: now(from), to: now(to), port });
    for (const { to, port } of entry.inlets) edges.push({ from: before, to: now(to), port });
    before = now(exit);
  }
  const room = (count - 1) * step;
  const chosen = new Set(cut.nodes.map(({ id }) => id));
  const nodes = graph.nodes.map((node) =>
    !chosen.has(node.id) && node.position.x >= right
      ? { ...node, position: onCanvas({ x: node.position.x + room, y: node.position.y }) }
      : node,
  );
  const kept = graph.edges.map((edge) => {
    return edge.from === exit && !chosen.has(edge.to) ? { ...edge, from: before } : edge;
  });
  const last = nodes.findLastIndex(({ id }) => chosen.has(id)) + 1;
  const outside = closePorts(
    {
      ...graph,
      nodes: [...nodes.slice(0, last), ...copies, ...nodes.slice(last)],
      edges: [...kept, ...edges],
    },
    kinds,
  );
  // What drives a node drives its copies: an instance sets the whole row.
  const exposed = blockOf(document, at)?.exposed.map((one) => ({
    ...one,
    targets: one.targets.flatMap((target) => [
      target,
      ...(copiesOf.get(target.node) ?? []).map((node) => ({ ...target, node })),
    ]),
  }));
  const put = putGraph(document, at, outside, exposed);
  return roomFor({ document: put, nodes: [...chosen, ...copies.map(({ id }) => id)] });
}
