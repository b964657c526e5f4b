import { setParams } from '../graph/edit';
import { defineFix, ownerOf } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';
import { windowParams } from '../fixing/window-params';

interface Values {
  readonly of: NodeName;
}

export default defineFix({
  kind: 'padSame',
  rank: 1,
  fromOutside: true,
  codes: ['kernelTooLarge'],
  offers(problem, context) {
    const node = ownerOf(problem, context);
    const found = node && windowParams(node, problem.values);
    if (!node || !found) return [];
    const values: Values = { of: nameOf(node.id, context) };
    return [{ values, apply: (graph) => setParams(graph, node.id, { [found.padding]: 'same' }) }];
  },
  words: {
    en: ({ of }) => `Choose padding "same" for ${of.en}`,
    zh: ({ of }) => `让${of.zh}改用全零填充（same）`,
  },
});
