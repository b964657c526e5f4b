import type { Catalogue } from '../catalogue';
import type { Document, Graph, GraphEdge, GraphNode } from '../graph/document';
import { ownBlockId } from '../graph/own-block';
import { withBlocks } from '../graph/with-blocks';
import { changedBlocks, changesOf } from './changes';
import type { Change, Diff, NodeDiff, WireDiff } from './diff';
import { inOrder, matched } from './match';
import { openAll } from './open-all';

/** A wire by the nodes that it runs between; which input of a join it takes says nothing. */
function wireKey(from: string, to: string, port: number, joins: boolean): string {
  return `${from}→${to}${joins ? '' : `:${port}`}`;
}

function compareWires(
  a: Graph,
  b: Graph,
  ids: ReadonlyMap<string, string>,
  joins: (id: string) => boolean,
): readonly WireDiff[] {
  const open = new Map<string, GraphEdge[]>();
  for (const edge of a.edges) {
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const key = wireKey(from, to, edge.port, joins(to));
    open.set(key, [...(open.get(key) ?? []), edge]);
  }
  const kept = new Set<GraphEdge>();
  const wires = b.edges.map((after): WireDiff => {
    const key = wireKey(after.from, after.to, after.port, joins(after.to));
    const before = open.get(key)?.shift();
    if (!before) return { state: 'added', before: null, after };
    kept.add(before);
    return { state: 'same', before, after };
  });
  const gone = a.edges.filter((edge) => !kept.has(edge));
  return [...wires, ...gone.map((before): WireDiff => ({ state: 'removed', before, after: null }))];
}

/** The nodes of both, in the order of data of the second; what is only in the first, in between. */
function mergedOrder(
  a: readonly GraphNode[],
  b: readonly GraphNode[],
  pairs: ReadonlyMap<GraphNode, GraphNode>,
): readonly (readonly [GraphNode | null, GraphNode | null])[] {
  const back = new Map([...pairs].map(([one, other]) => [other, one]));
  const behind = new Map<GraphNode | null, GraphNode[]>();
  let last: GraphNode | null = null;
  for (const node of a) {
    const other = pairs.get(node);
    if (other) last = other;
    else behind.set(last, [...(behind.get(last) ?? []), node]);
  }
  const gone = (after: GraphNode | null): readonly (readonly [GraphNode, null])[] =>
    (behind.get(after) ?? []).map((node) => [node, null] as const);
  return [
    ...gone(null),
    ...b.flatMap((node) => [[back.get(node) ?? null, node] as const, ...gone(node)]),
  ];
}

/**
 * How `after` differs from `before`: which nodes and wires came, went, or are otherwise. Places on
 * the canvas, notes and frames do not count. With `open`, blocks are compared layer by layer.
 */
export function compare(before: Document, after: Document, shipped: Catalogue, open = false): Diff {
  const catalogues = [
    withBlocks(shipped, before.blocks),
    withBlocks(shipped, after.blocks),
  ] as const;
  const a = open ? openAll(before, catalogues[0]) : before;
  const b = open ? openAll(after, catalogues[1]) : after;
  const pairs = matched(a, b);
  const inside = changedBlocks(before, after);
  const nodes = mergedOrder(inOrder(a), inOrder(b), pairs).flatMap(
    ([old, now]): readonly NodeDiff[] => {
      if (!old) return now ? [{ state: 'added', before: null, after: now }] : [];
      if (!now) return [{ state: 'removed', before: old, after: null }];
      const own = ownBlockId(now.kind);
      const changes: readonly Change[] = [
        ...changesOf(old, now, catalogues),
        ...(own !== undefined && inside.has(own) ? [{ type: 'inside' } as const] : []),
      ];
      return [{ state: changes.length > 0 ? 'changed' : 'same', before: old, after: now, changes }];
    },
  );
  const ids = new Map([...pairs].map(([old, now]) => [old.id, now.id]));
  const many = new Set(
    b.nodes.filter(({ kind }) => catalogues[1].find(kind)?.inputs === 'many').map(({ id }) => id),
  );
  return { nodes, wires: compareWires(a, b, ids, (id) => many.has(id)) };
}
