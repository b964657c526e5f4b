import { setParams } from '../graph/edit';
import { defineFix, ownerOf } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly of: NodeName;
  readonly to: string;
}

export default defineFix({
  kind: 'setActivation',
  rank: 1,
  atOutput: true,
  codes: ['outputProbabilities'],
  offers(problem, context) {
    const node = ownerOf(problem, context);
    if (node?.kind !== 'activation') return [];
    const { activation } = problem.values;
    const values: Values = { of: nameOf(node.id, context), to: activation };
    return [{ values, apply: (graph) => setParams(graph, node.id, { function: activation }) }];
  },
  words: {
    en: ({ of, to }) => `Make ${of.en} ${to}`,
    zh: ({ of, to }) => `把${of.zh}改为 ${to}`,
  },
});
