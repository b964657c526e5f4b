import type { Catalogue } from '../../catalogue';
import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND, isBoundary } from '../../kinds/boundary';
import type { Annotation, Document, Exposed, Graph, GraphEdge, GraphNode } from '../document';
import { freshId, idsOf } from '../edit/fresh-id';
import { onCanvas } from '../edit/on-canvas';
import { putGraph } from '../inside';
import { closePorts } from '../ports';
import { withBlocks } from '../with-blocks';
import { type Contents, contentsOf } from './as-own';
import { heldOutside } from './held-outside';
import { anchorOf, blockOf, extentOf, graphAt, type SizeOf } from './place';
import { type Done, roomFor } from './room';

/** Ids for inner nodes among the outer ones: their own where those are free. */
function idsAmong(taken: Set<string>, items: readonly { id: string; stem: string }[]) {
  const ids = new Map<string, string>();
  for (const { id, stem } of items) {
    const free = taken.has(id) ? freshId(taken, stem) : id;
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

/** The wires once a block's inside stands in its place. */
function rewired(
  graph: Graph,
  instance: string,
  { nodes, edges }: Contents,
  ids: ReadonlyMap<string, string>,
): readonly GraphEdge[] {
  const inputs = nodes.filter(({ kind }) => kind === BLOCK_INPUT_KIND).map(({ id }) => id);
  const output = nodes.find(({ kind }) => kind === BLOCK_OUTPUT_KIND)?.id;
  const last = edges.find(({ to }) => to === output)?.from;
  /** What flows into the instance; on a circle that may be its own result. */
  function fed(port: number): string | undefined {
    const from = graph.edges.find((edge) => edge.to === instance && edge.port === port)?.from;
    return from === instance ? ids.get(last ?? '') : from;
  }
  const sourceOf = (id: string): string | undefined =>
    inputs.includes(id) ? fed(inputs.indexOf(id)) : ids.get(id);
  const inner = edges.flatMap(({ from, to, port }): readonly GraphEdge[] => {
    const [source, target] = [sourceOf(from), ids.get(to)];
    return source !== undefined && target !== undefined ? [{ from: source, to: target, port }] : [];
  });
  const result = last === undefined ? undefined : sourceOf(last);
  const outer = graph.edges.flatMap((edge): readonly GraphEdge[] => {
    if (edge.to === instance) return [];
    if (edge.from !== instance) return [edge];
    return result === undefined ? [] : [{ ...edge, from: result }];
  });
  return [...outer, ...inner];
}

/** Whether one of some nodes would lie on one of others. */
function covers(
  nodes: readonly GraphNode[],
  others: readonly GraphNode[],
  sizeOf: SizeOf,
): boolean {
  return nodes.some((node) => {
    const { left, top, right, bottom } = extentOf([node], sizeOf);
    return others.some((other) => {
      const box = extentOf([other], sizeOf);
      return box.left < right && left < box.right && box.top < bottom && top < box.bottom;
    });
  });
}

function moved<T extends GraphNode | Annotation>(one: T, by: { x: number; y: number }): T {
  return { ...one, position: onCanvas({ x: one.position.x + by.x, y: one.position.y + by.y }) };
}

/**
 * Places for a block's inside: about where its card stood; where it would cover others, from the
 * card's corner on, and what lies to the right makes room.
 */
function placed(
  card: GraphNode,
  inner: readonly GraphNode[],
  others: readonly GraphNode[],
  sizeOf: SizeOf,
): { readonly by: { x: number; y: number }; readonly others: readonly GraphNode[] } {
  const anchor = anchorOf(inner);
  const by = { x: card.position.x - anchor.x, y: card.position.y - anchor.y };
  const there = inner.map((node) => moved(node, by));
  if (!covers(there, others, sizeOf)) return { by, others };
  const extent = extentOf(there, sizeOf);
  const right = card.position.x + sizeOf(card).width;
  const room = Math.max(0, extent.right - extent.left - sizeOf(card).width);
  const shift = { x: by.x + card.position.x - extent.left, y: by.y };
  return {
    by: shift,
    others: others.map((node) =>
      node.position.x >= right ? moved(node, { x: room, y: 0 }) : node,
    ),
  };
}

/** What the block around hands to the instance goes on to what stood inside of it. */
function handedIn(
  exposed: readonly Exposed[],
  instance: string,
  contents: Contents,
  ids: ReadonlyMap<string, string>,
): readonly Exposed[] {
  return exposed.flatMap((one): readonly Exposed[] => {
    const targets = one.targets.flatMap((target) => {
      if (target.node !== instance) return [target];
      const inner = contents.exposed.find(({ name }) => name === target.param)?.targets ?? [];
      return inner.map(({ node, param }) => ({ node: ids.get(node) ?? node, param }));
    });
    return targets.length > 0 ? [{ ...one, targets }] : [];
  });
}

/**
 * Puts the inside of a block in its place, with the instance's parameters in it. Ids and names are
 * kept as far as they are free. `nodes` are the ids of what stands there now.
 */
export function ungroup(
  document: Document,
  at: string | null,
  id: string,
  shipped: Catalogue,
  sizeOf: SizeOf,
): Done<{ readonly nodes: readonly string[] }> {
  const graph = graphAt(document, at);
  const card = graph.nodes.find((node) => node.id === id);
  const kinds = withBlocks(shipped, document.blocks);
  const contents = card && contentsOf(document, card, kinds, (param) => param);
  if (!card || !contents) return { refusal: { code: 'nothing', values: {} } };
  const held = heldOutside(document, at, card, contents, kinds);
  if (held) return { refusal: held };
  const inner = contents.nodes.filter((node) => !isBoundary(node.kind));
  const taken = idsOf(graph);
  taken.delete(id);
  const ids = idsAmong(
    taken,
    inner.map((node) => ({ id: node.id, stem: node.kind })),
  );
  const rest = graph.nodes.filter((node) => node !== card);
  const { by, others } = placed(card, inner, rest, sizeOf);
  const now = new Map(others.map((node) => [node.id, node]));
  const nodes = graph.nodes.flatMap((node) => {
    if (node !== card) return [now.get(node.id) ?? node];
    return inner.map((one) => ({
      ...moved(one, by),
      id: ids.get(one.id) ?? one.id,
      ...(card.bypass ? { bypass: card.bypass } : {}),
    }));
  });
  const notes = contents.annotations ?? [];
  const noteIds = idsAmong(
    new Set((graph.annotations ?? []).map((note) => note.id)),
    notes.map((note) => ({ id: note.id, stem: note.type })),
  );
  const annotations = [
    ...(graph.annotations ?? []),
    ...notes.map((note) => ({ ...moved(note, by), id: noteIds.get(note.id) ?? note.id })),
  ];
  const edges = rewired(graph, id, contents, ids);
  const outside = closePorts({ ...graph, nodes, edges, annotations }, kinds);
  const around = blockOf(document, at);
  const exposed = handedIn(around?.exposed ?? [], id, contents, ids);
  const opened = putGraph(document, at, outside, exposed);
  return roomFor({ document: opened, nodes: [...ids.values()] });
}
