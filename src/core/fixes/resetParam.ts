import { setParams } from '../graph/edit';
import { defineFix, ownerOf } from '../fixing/fix';
import type { ParamValue } from '../kinds/params';
import { paramName } from '../text/kind-names';

interface Values {
  readonly kind: string;
  readonly param: string;
  readonly to: ParamValue;
}

function said(value: ParamValue): string {
  return typeof value === 'object' ? value.join('×') : String(value);
}

export default defineFix({
  kind: 'resetParam',
  rank: 1,
  codes: ['badParam'],
  offers(problem, context) {
    const { kind, param } = problem.values;
    const node = ownerOf(problem, context);
    const field = context.catalogue.find(kind)?.params[param];
    if (!node || !field || node.kind !== kind) return [];
    const to = field.default;
    return [
      { values: { kind, param, to }, apply: (graph) => setParams(graph, node.id, { [param]: to }) },
    ];
  },
  words: {
    en: ({ kind, param, to }: Values) => `Set ${paramName(kind, param, 'en')} to ${said(to)}`,
    zh: ({ kind, param, to }: Values) => `把“${paramName(kind, param, 'zh')}”设为 ${said(to)}`,
  },
});
