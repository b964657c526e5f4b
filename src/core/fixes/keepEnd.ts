import { removeNodes } from '../graph/edit';
import { leadingTo } from '../graph/neighbours';
import { defineFix } from '../fixing/fix';
import { namedFirst, type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly kept: NodeName;
  /** The first few of those that go. */
  readonly removed: readonly NodeName[];
  readonly count: number;
}

const MOST = 3;
const MOST_NAMED = 3;

/** Dead branches go: everything that does not lead to the one end that is kept. */
export default defineFix({
  kind: 'keepEnd',
  rank: 3,
  codes: ['manyOutputs'],
  offers({ values: { nodes } }, context) {
    const { catalogue, graph } = context;
    const sources = new Set(
      graph.nodes.filter(({ kind }) => catalogue.find(kind)?.inputs === 0).map(({ id }) => id),
    );
    return (
      nodes
        .map((id) => {
          const way = leadingTo(graph, id);
          const fed = [...way].some((one) => sources.has(one));
          const dead = graph.nodes.filter((node) => !way.has(node.id)).map((node) => node.id);
          return { id, fed, dead };
        })
        .sort((a, b) => Number(b.fed) - Number(a.fed) || a.dead.length - b.dead.length)
        // Who wants one of the others does not call the rest a dead branch.
        .filter(({ dead }, at) => at === 0 || dead.length * 2 <= graph.nodes.length)
        .slice(0, MOST)
        .map(({ id, dead }) => {
          const values: Values = {
            kept: nameOf(id, context),
            removed: dead.slice(0, MOST_NAMED).map((one) => nameOf(one, context)),
            count: dead.length,
          };
          return { values, apply: (from) => removeNodes(from, new Set(dead), catalogue) };
        })
    );
  },
  words: {
    en: ({ kept, removed, count }: Values) =>
      `Remove ${namedFirst(removed, count, 'en')}: what does not lead to ${kept.en}`,
    zh: ({ kept, removed, count }: Values) =>
      `删去不通向${kept.zh}的${namedFirst(removed, count, 'zh')}`,
  },
});
