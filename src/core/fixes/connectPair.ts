import { connect } from '../graph/edit';
import type { GraphEdge, Position } from '../graph/document';
import { behind, endsOf, sourceOf } from '../graph/neighbours';
import { defineFix, type FixContext, type Offer } from '../fixing/fix';
import { BLOCK_OUTPUT_KIND } from '../kinds/boundary';
import { named, type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly from: readonly NodeName[];
  readonly to: NodeName;
}

const MOST = 3;

function distance(a: Position | undefined, b: Position | undefined): number {
  return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
}

/** Loose outputs that may flow into a node without a circle, the nearest on the canvas first. */
function loose(id: string, { graph, catalogue }: FixContext): readonly string[] {
  const after = behind(graph, id);
  const place = (one: string): Position | undefined =>
    graph.nodes.find((node) => node.id === one)?.position;
  return endsOf(graph)
    .filter((end) => !after.has(end))
    .filter((end) => {
      const kind = graph.nodes.find((node) => node.id === end)?.kind ?? '';
      return catalogue.find(kind) !== undefined && kind !== BLOCK_OUTPUT_KIND;
    })
    .sort((a, b) => distance(place(a), place(id)) - distance(place(b), place(id)));
}

function offer(
  id: string,
  ports: readonly number[],
  sources: readonly string[],
  context: FixContext,
): Offer<Values> {
  const wires = ports.flatMap((port, at): readonly GraphEdge[] => {
    const from = sources[at];
    return from === undefined ? [] : [{ from, to: id, port }];
  });
  return {
    values: { from: sources.map((one) => nameOf(one, context)), to: nameOf(id, context) },
    apply: (graph) => wires.reduce((wired, wire) => connect(wired, wire, context.catalogue), graph),
  };
}

export default defineFix({
  kind: 'connectPair',
  rank: 1,
  codes: ['notConnected'],
  offers({ node: id }, context) {
    const count = (id === null ? undefined : context.node(id))?.inputs.length ?? 0;
    if (id === null || count === 0) return [];
    const open = Array.from({ length: count }, (_, port) => port).filter(
      (port) => sourceOf(context.graph, id, port) === undefined,
    );
    const sources = loose(id, context);
    if (sources.length < open.length) return [];
    if (open.length > 1) return [offer(id, open, sources.slice(0, open.length), context)];
    return sources.slice(0, MOST).map((source) => offer(id, open, [source], context));
  },
  words: {
    en: ({ from, to }) => `Connect ${named(from, 'en')} to ${to.en}`,
    zh: ({ from, to }) => `把${named(from, 'zh')}连到${to.zh}`,
  },
});
