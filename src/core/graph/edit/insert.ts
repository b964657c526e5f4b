import type { Catalogue } from '../../catalogue';
import type { ParamValues } from '../../kinds/params';
import type { Graph, GraphNode, Position } from '../document';
import { addNode, connect, moveNodes } from '../edit';
import { onCanvas } from './on-canvas';

/** A node that is to come. */
export interface Part {
  readonly kind: string;
  readonly params?: ParamValues;
}

/** What a layer and the wire behind it take of a row, in px. */
const STEP = 228;
/** What a layer and the room below it take, in px. */
const ROW = 150;
/** Nodes whose tops differ by less stand in one row. */
const SAME_ROW = 60;

function inRow({ position }: GraphNode, y: number): boolean {
  return Math.abs(position.y - y) < SAME_ROW;
}

/** The first place from here downwards that lies on no node. */
function free(graph: Graph, { x, y }: Position): Position {
  const covered = (top: number): boolean =>
    graph.nodes.some(
      ({ position }) =>
        Math.abs(position.x - x) < STEP - 40 && Math.abs(position.y - top) < ROW - 30,
    );
  let top = y;
  while (covered(top)) top += ROW;
  return onCanvas({ x, y: top });
}

/**
 * Room before a node, for so many others in a row: the node and what follows it in its row move to
 * the right. Where others stand between, or the source is in another row, they go below.
 */
function makeRoom<G extends Graph>(
  graph: G,
  source: GraphNode,
  target: GraphNode,
  count: number,
): { readonly graph: G; readonly start: Position } {
  const { x, y } = target.position;
  const from = source.position;
  const between = graph.nodes.some(
    (node) => inRow(node, y) && node.position.x > from.x && node.position.x < x,
  );
  const nextRow = from.x >= x;
  if (between || (!nextRow && !inRow(source, y))) {
    const middle = (from.x + x) / 2 - ((count - 1) * STEP) / 2;
    const low = Math.max(from.y, y) + (between ? ROW : 0);
    return { graph, start: free(graph, { x: middle, y: between ? low : from.y }) };
  }
  const start = nextRow ? x : Math.min(x, from.x + STEP);
  const by = start + count * STEP - x;
  const moved = graph.nodes.filter((node) => inRow(node, y) && node.position.x >= x);
  const places = moved.map(
    ({ id, position }) => [id, onCanvas({ x: position.x + by, y: position.y })] as const,
  );
  return { graph: by > 0 ? moveNodes(graph, new Map(places)) : graph, start: { x: start, y } };
}

/** New nodes in a row from a place on, and their ids. */
function addRow<G extends Graph>(
  graph: G,
  parts: readonly Part[],
  { x, y }: Position,
): { readonly graph: G; readonly ids: readonly string[] } {
  const ids: string[] = [];
  let grown = graph;
  parts.forEach((part, at) => {
    const added = addNode(grown, { ...part, position: onCanvas({ x: x + at * STEP, y }) });
    grown = added.graph;
    ids.push(added.id);
  });
  return { graph: grown, ids };
}

function inSeries<G extends Graph>(graph: G, ids: readonly string[], catalogue: Catalogue): G {
  return ids
    .slice(1)
    .reduce(
      (wired, to, at) => connect(wired, { from: ids[at] ?? '', to, port: 0 }, catalogue),
      graph,
    );
}

/**
 * Puts new nodes, one after another, into the wire to a node's input, and makes room for them.
 * The same graph where no wire runs there.
 */
export function insertBefore<G extends Graph>(
  graph: G,
  to: string,
  port: number,
  parts: readonly Part[],
  catalogue: Catalogue,
): G {
  const wire = graph.edges.find((edge) => edge.to === to && edge.port === port);
  const source = graph.nodes.find(({ id }) => id === wire?.from);
  const target = graph.nodes.find(({ id }) => id === to);
  if (!wire || !source || !target || parts.length === 0) return graph;
  const room = makeRoom(graph, source, target, parts.length);
  const { graph: grown, ids } = addRow(room.graph, parts, room.start);
  const last = ids.at(-1) ?? '';
  const edges = grown.edges.map((edge) =>
    edge.to === to && edge.port === port ? { ...edge, from: last } : edge,
  );
  return inSeries({ ...grown, edges }, [source.id, ...ids], catalogue);
}

/** Strings new nodes behind a node, where there is room for them. */
export function appendAfter<G extends Graph>(
  graph: G,
  from: string,
  parts: readonly Part[],
  catalogue: Catalogue,
): G {
  const source = graph.nodes.find(({ id }) => id === from);
  if (!source) return graph;
  const { x, y } = source.position;
  const wide = catalogue.find(source.kind)?.type === 'layer' ? STEP : STEP + 90;
  const { graph: grown, ids } = addRow(graph, parts, free(graph, { x: x + wide, y }));
  return inSeries(grown, [from, ...ids], catalogue);
}
