import { setParams } from '../graph/edit';
import { defineFix } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly of: NodeName;
  readonly param: 'dilation' | 'stride';
}

export default defineFix({
  kind: 'undilate',
  rank: 1,
  codes: ['stridedDilation'],
  offers({ node }, context) {
    if (node === null) return [];
    const of = nameOf(node, context);
    return (['dilation', 'stride'] as const).map((param) => ({
      values: { of, param },
      apply: (graph) => setParams(graph, node, { [param]: [1, 1] }),
    }));
  },
  words: {
    en: ({ of, param }: Values) => `Set the ${param} of ${of.en} to 1`,
    zh: ({ of, param }: Values) => `把${of.zh}的${param === 'stride' ? '步长' : '空洞率'}设为 1`,
  },
});
