import type { Catalogue } from '../../catalogue';
import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND } from '../../kinds/boundary';
import type { Document, Exposed, GraphEdge, GraphNode, OwnBlock } from '../document';
import { freshId, idsOf } from '../edit/fresh-id';
import { onCanvas } from '../edit/on-canvas';
import { putGraph } from '../inside';
import { MOST_PORTS } from '../limits';
import { ownKind } from '../own-block';
import { closePorts } from '../ports';
import { withBlocks } from '../with-blocks';
import { type Cut, cutOf } from './cut';
import { freshBlockId } from './fresh-block';
import { anchorOf, blockOf, extentOf, graphAt, type SizeOf } from './place';
import type { BlockRefusal } from './refusal';
import { type Done, roomFor } from './room';

/** Room from an end of a block's inside to the nodes, in px, and between two ends. */
const END_ROOM = 172;
const GIVE_ROOM = 60;
const END_GAP = 108;

/** Why a part of a graph cannot be one node with one output. */
export function closedRefusal({ nodes, exits, detour }: Cut): BlockRefusal | undefined {
  if (nodes.length === 0) return { code: 'nothing', values: {} };
  if (detour !== undefined) return { code: 'passesOutside', values: { node: detour } };
  if (exits.length > 1) return { code: 'manyExits', values: { nodes: exits } };
  return exits.length === 0 ? { code: 'noExit', values: {} } : undefined;
}

/** What flows into a block: each outer node once, and every input that is not wired. */
function entriesOf({ inlets }: Cut): readonly (readonly Cut['inlets'][number][])[] {
  const entries: Cut['inlets'][number][][] = [];
  const bySource = new Map<string, Cut['inlets'][number][]>();
  for (const inlet of inlets) {
    const known = inlet.from === null ? undefined : bySource.get(inlet.from);
    if (known) {
      known.push(inlet);
      continue;
    }
    const entry = [inlet];
    entries.push(entry);
    if (inlet.from !== null) bySource.set(inlet.from, entry);
  }
  return entries;
}

/** The inside of a new block: the nodes where they were, its ends beside them. */
function insideOf(
  cut: Cut,
  entries: ReturnType<typeof entriesOf>,
  sizeOf: SizeOf,
): Pick<OwnBlock, 'nodes' | 'edges'> {
  const taken = new Set(cut.nodes.map(({ id }) => id));
  const end = (kind: string, stem: string, x: number, y: number): GraphNode => {
    const id = taken.has(stem) ? freshId(taken, stem) : stem;
    taken.add(id);
    return { id, kind, params: {}, position: onCanvas({ x, y }) };
  };
  const { left, right } = extentOf(cut.nodes, sizeOf);
  const heights = new Map(cut.nodes.map(({ id, position }) => [id, position.y]));
  let above = -Infinity;
  const inputs = entries.map(([first], port) => {
    const y = Math.max(heights.get(first?.to ?? '') ?? 0, above + END_GAP);
    above = y;
    return end(BLOCK_INPUT_KIND, port === 0 ? 'in' : `in${port + 1}`, left - END_ROOM, y);
  });
  const [exit = ''] = cut.exits;
  const output = end(BLOCK_OUTPUT_KIND, 'out', right + GIVE_ROOM, heights.get(exit) ?? 0);
  const edges = entries.flatMap((inlets, at) =>
    inlets.map(({ to, port }): GraphEdge => ({ from: inputs[at]?.id ?? '', to, port })),
  );
  return {
    nodes: [...inputs, ...cut.nodes, output],
    edges: [...edges, ...cut.edges, { from: exit, to: output.id, port: 0 }],
  };
}

/** Parameters of the block around that drive grouped nodes go on doing so, through the new one. */
function handedOn(
  around: OwnBlock | undefined,
  inner: ReadonlySet<string>,
  instance: string,
): { readonly exposed: readonly Exposed[]; readonly outer: readonly Exposed[] } {
  const within = (one: Exposed): Exposed['targets'] =>
    one.targets.filter(({ node }) => inner.has(node));
  const exposed = (around?.exposed ?? [])
    .map((one) => ({ ...one, targets: within(one) }))
    .filter(({ targets }) => targets.length > 0);
  const outer = (around?.exposed ?? []).map((one) => {
    if (within(one).length === 0) return one;
    const others = one.targets.filter(({ node }) => !inner.has(node));
    return { ...one, targets: [...others, { node: instance, param: one.name }] };
  });
  return { exposed, outer };
}

/**
 * Makes a block of some nodes and puts an instance in their place. What flows into them becomes its
 * inputs in order, inputs that are not wired too. `at` is the block that is open, null for the
 * canvas; selected annotations go along.
 */
export function group(
  document: Document,
  at: string | null,
  ids: ReadonlySet<string>,
  name: string,
  shipped: Catalogue,
  sizeOf: SizeOf,
): Done<{ readonly block: string; readonly node: string }> {
  const graph = graphAt(document, at);
  const cut = cutOf(graph, ids, withBlocks(shipped, document.blocks));
  const refusal = closedRefusal(cut);
  if (refusal) return { refusal };
  const entries = entriesOf(cut);
  if (entries.length > MOST_PORTS)
    return {
      refusal: { code: 'tooManyInputs', values: { count: entries.length, limit: MOST_PORTS } },
    };
  const block = freshBlockId(document.blocks ?? [], name);
  const kind = ownKind(block);
  const node = freshId(idsOf(graph), kind);
  const chosen = new Set(cut.nodes.map(({ id }) => id));
  const { exposed, outer } = handedOn(blockOf(document, at), chosen, node);
  const annotations = (graph.annotations ?? []).filter(({ id }) => ids.has(id));
  const own: OwnBlock = {
    id: block,
    name,
    exposed,
    ...insideOf(cut, entries, sizeOf),
    ...(annotations.length > 0 ? { annotations } : {}),
  };

  const instance: GraphNode = { id: node, kind, params: {}, position: anchorOf(cut.nodes) };
  const [first] = cut.nodes;
  const nodes = graph.nodes.flatMap((one) =>
    one === first ? [instance] : chosen.has(one.id) ? [] : [one],
  );
  const around = graph.edges.filter(({ from, to }) => !chosen.has(from) && !chosen.has(to));
  const into = entries.flatMap(([entry], port): readonly GraphEdge[] =>
    typeof entry?.from === 'string' ? [{ from: entry.from, to: node, port }] : [],
  );
  const out = cut.leaving.map((edge) => ({ ...edge, from: node }));
  const blocks = [...(document.blocks ?? []), own];
  const kinds = withBlocks(shipped, blocks);
  const left = (graph.annotations ?? []).filter(({ id }) => !ids.has(id));
  const outside = closePorts(
    { ...graph, nodes, edges: [...around, ...into, ...out], annotations: left },
    kinds,
  );
  const grouped = putGraph({ ...document, blocks }, at, outside, outer);
  return roomFor({ document: grouped, block, node });
}
