import { insertBefore } from '../graph/edit/insert';
import { type FixContext, defineFix, type Offer } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';
import { mapEater } from '../fixing/map-eater';
import { elements } from '../kinds/shape';
import { grouped } from '../text/numbers';

interface Values {
  readonly before: NodeName;
  readonly units: number;
}

function offer(id: string | undefined, context: FixContext): readonly Offer<Values>[] {
  const [input] = (id === undefined ? undefined : context.node(id))?.inputs ?? [];
  if (id === undefined || !input) return [];
  const { catalogue } = context;
  return [
    {
      values: { before: nameOf(id, context), units: elements(input) },
      apply: (graph) => insertBefore(graph, id, 0, [{ kind: 'flatten' }], catalogue),
    },
  ];
}

export default defineFix({
  kind: 'flattenBefore',
  rank: 1,
  codes: ['denseOnMap', 'outputNotVector'],
  offers: (problem, context) => offer(mapEater(problem, context), context),
  words: {
    en: ({ before, units }) => `Insert Flatten (${grouped(units)} values) before ${before.en}`,
    zh: ({ before, units }) => `在${before.zh}之前加 Flatten（${grouped(units)} 个值）`,
  },
});
