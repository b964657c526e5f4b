import { removeWithReconnect } from '../graph/edit/rewire';
import { defineFix, ownerOf } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly node: NodeName;
  readonly joins: boolean;
}

/** Taken out of its way, with what flows into it handed to what follows. */
export default defineFix({
  kind: 'removeNode',
  rank: 3,
  codes: ['unknownKind', 'notConnected', 'cropTooLarge'],
  offers(problem, context) {
    const node = ownerOf(problem, context);
    const { graph, catalogue } = context;
    if (!node || catalogue.find(node.kind)?.type === 'boundary') return [];
    const into = graph.edges.filter((edge) => edge.to === node.id);
    const used = graph.edges.some((edge) => edge.from === node.id);
    const isLonely = graph.nodes.length === 1;
    if (problem.code === 'notConnected' ? into.length !== 1 || !used : isLonely) return [];
    const values: Values = { node: nameOf(node.id, context), joins: into.length === 1 && used };
    const apply = (from: typeof graph): typeof graph =>
      removeWithReconnect(from, new Set([node.id]), catalogue);
    return [{ values, apply }];
  },
  words: {
    en: ({ node, joins }) =>
      joins ? `Take ${node.en} out and join its neighbours` : `Remove ${node.en}`,
    zh: ({ node, joins }) => (joins ? `去掉${node.zh}，把前后连接起来` : `删去${node.zh}`),
  },
});
