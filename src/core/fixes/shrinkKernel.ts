import { setParams } from '../graph/edit';
import { defineFix, ownerOf } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';
import { windowParams } from '../fixing/window-params';
import { type Pair, pairText, sameShape } from '../kinds/shape';

interface Values {
  readonly of: NodeName;
  readonly from: Pair;
  readonly to: Pair;
  readonly undilates: boolean;
}

export default defineFix({
  kind: 'shrinkKernel',
  rank: 1,
  fromOutside: true,
  codes: ['kernelTooLarge'],
  offers(problem, context) {
    const node = ownerOf(problem, context);
    const found = node && windowParams(node, problem.values);
    if (!node || !found) return [];
    const { size, from, undilated } = found;
    const [height = 1, width = 1] = problem.values.input;
    const to: Pair = [Math.min(from[0], height), Math.min(from[1], width)];
    const values: Values = {
      of: nameOf(node.id, context),
      from,
      to,
      undilates: undilated !== null,
    };
    return [
      {
        values,
        apply: (graph) => setParams(graph, node.id, { [size]: to, ...undilated }),
      },
    ];
  },
  words: {
    en({ of, from, to, undilates }) {
      if (sameShape(from, to)) return `Set the dilation of ${of.en} to 1`;
      const also = undilates ? ' and its dilation 1' : '';
      return `Make the window of ${of.en} ${pairText(to)} in place of ${pairText(from)}${also}`;
    },
    zh({ of, from, to, undilates }) {
      if (sameShape(from, to)) return `把${of.zh}的空洞率改为 1`;
      const also = undilates ? '，空洞率改为 1' : '';
      return `把${of.zh}的核由 ${pairText(from)} 改为 ${pairText(to)}${also}`;
    },
  },
});
