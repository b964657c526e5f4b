import { insertBefore } from '../graph/edit/insert';
import { defineFix, type FixContext, type Offer } from '../fixing/fix';
import { mapEater } from '../fixing/map-eater';
import { type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly before: NodeName;
  readonly channels: number;
}

function offer(id: string | undefined, context: FixContext): readonly Offer<Values>[] {
  const [input] = (id === undefined ? undefined : context.node(id))?.inputs ?? [];
  const [, , channels] = input ?? [];
  if (id === undefined || channels === undefined) return [];
  const { catalogue } = context;
  return [
    {
      values: { before: nameOf(id, context), channels },
      apply: (graph) => insertBefore(graph, id, 0, [{ kind: 'globalAveragePooling2D' }], catalogue),
    },
  ];
}

export default defineFix({
  kind: 'poolBefore',
  rank: 1,
  codes: ['denseOnMap', 'outputNotVector'],
  offers: (problem, context) => offer(mapEater(problem, context), context),
  words: {
    en: ({ before, channels }) =>
      `Insert global average pooling (${channels} values) before ${before.en}`,
    zh: ({ before, channels }) => `在${before.zh}之前加全局平均池化（${channels} 个值）`,
  },
});
