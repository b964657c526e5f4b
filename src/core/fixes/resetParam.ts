import { setParams } from '../graph/edit';
import { defineFix, ownerOf } from '../fixing/fix';
import type { Localized } from '../kinds/language';
import type { ParamValue } from '../kinds/params';

interface Values {
  readonly label: Localized<string>;
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
    const definition = context.catalogue.find(kind);
    const to = definition?.params[param]?.default;
    if (!node || !definition || to === undefined || node.kind !== kind) return [];
    const { en, zh } = definition.words;
    const label = { en: en.params[param] ?? param, zh: zh.params[param] ?? param };
    return [
      { values: { label, to }, apply: (graph) => setParams(graph, node.id, { [param]: to }) },
    ];
  },
  words: {
    en: ({ label, to }: Values) => `Set ${label.en} to ${said(to)}`,
    zh: ({ label, to }: Values) => `把“${label.zh}”设为 ${said(to)}`,
  },
});
