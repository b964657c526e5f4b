import { setParams } from '../graph/edit';
import { defineFix, ownerOf } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';
import { strideText } from '../kinds/shape';

interface Values {
  readonly of: NodeName;
  readonly filters: number;
  readonly stride: string;
}

export default defineFix({
  kind: 'switchProjection',
  rank: 1,
  fromOutside: true,
  codes: ['addMismatch'],
  offers(problem, context) {
    const node = ownerOf(problem, context);
    const bound = node && context.catalogue.bind(node.kind, node.params);
    if (node?.kind !== 'residual' || bound?.type !== 'block') return [];
    const first = bound.inside.nodes.find(({ kind }) => kind === 'conv2D')?.params ?? {};
    const [tall = 1, wide = 1] = Array.isArray(first.stride) ? first.stride.map(Number) : [];
    const values: Values = {
      of: nameOf(node.id, context),
      filters: Number(first.filters),
      stride: strideText([tall, wide]),
    };
    return [{ values, apply: (graph) => setParams(graph, node.id, { projection: true }) }];
  },
  words: {
    en: ({ of, filters, stride }) =>
      `Give the shortcut of ${of.en} a 1×1 projection: ${filters} filters, stride ${stride}`,
    zh: ({ of, filters, stride }) =>
      `在${of.zh}的跳连上用 1×1 卷积：${filters} 个卷积核，步长 ${stride}`,
  },
});
