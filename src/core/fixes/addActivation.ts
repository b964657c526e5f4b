import { appendAfter } from '../graph/edit/insert';
import { defineFix } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';
import { lastActivation } from '../fixing/trail';

interface Values {
  readonly after: NodeName;
  readonly activation: string;
}

export default defineFix({
  kind: 'addActivation',
  rank: 1,
  codes: ['outputLogits', 'outputNotScores'],
  offers({ node, code }, context) {
    if (node === null) return [];
    const { catalogue, data } = context;
    const fits = context.node(node)?.shape?.[0] === data?.classes.length;
    if (code === 'outputNotScores' && !fits) return [];
    const activation = lastActivation(context);
    const values: Values = { after: nameOf(node, context), activation };
    const part = { kind: 'activation', params: { function: activation } };
    return [{ values, apply: (graph) => appendAfter(graph, node, [part], catalogue) }];
  },
  words: {
    en: ({ after, activation }) => `Append ${activation} after ${after.en}`,
    zh: ({ after, activation }) => `在${after.zh}之后加 ${activation} 激活`,
  },
});
