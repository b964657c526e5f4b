import { removeNodes } from '../graph/edit';
import { endsOf, leadingTo } from '../graph/neighbours';
import { defineFix } from '../fixing/fix';
import { namedFirst, type NodeName, nameOf } from '../fixing/names';
import { flowing, isBypassed } from '../fixing/flowing';

interface Values {
  /** The first few of those that go. */
  readonly removed: readonly NodeName[];
  readonly count: number;
}

const MOST_NAMED = 3;

/** What leads only to a dead end goes. */
export default defineFix({
  kind: 'removeBranch',
  rank: 3,
  codes: ['leadsNowhere'],
  offers({ node: id }, context) {
    const { catalogue, graph } = context;
    if (id === null) return [];
    const flow = flowing(graph);
    const others = endsOf(flow).filter((end) => end !== id);
    const alive = new Set(others.flatMap((end) => [...leadingTo(flow, end)]));
    const dead = new Set([...leadingTo(flow, id)].filter((one) => !alive.has(one)));
    // A block may leave an input unused: then it is to be mended, or the wire.
    const leaves = graph.edges.some(
      ({ from, to }) => dead.has(from) && !dead.has(to) && !isBypassed(graph, to),
    );
    if (!dead.has(id) || others.length === 0 || leaves) return [];
    const removed = [...dead].slice(0, MOST_NAMED).map((one) => nameOf(one, context));
    return [
      {
        values: { removed, count: dead.size },
        apply: (from) => removeNodes(from, dead, catalogue),
      },
    ];
  },
  words: {
    en: ({ removed, count }: Values) => `Remove ${namedFirst(removed, count, 'en')}: a dead end`,
    zh: ({ removed, count }: Values) => `删去没有去处的${namedFirst(removed, count, 'zh')}`,
  },
});
