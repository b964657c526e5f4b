import { setBypass } from '../graph/edit/bypass';
import { defineFix } from '../fixing/fix';
import { isBypassed } from '../fixing/flowing';
import { type NodeName, nameOf } from '../fixing/names';

/** A bypassed node takes again what it let go nowhere. */
export default defineFix({
  kind: 'endBypass',
  rank: 1,
  codes: ['leadsNowhere'],
  offers({ node: id }, context) {
    const { catalogue, graph } = context;
    const bypassed = graph.edges
      .filter(({ from, to, port }) => from === id && port > 0 && isBypassed(graph, to))
      .map(({ to }) => to);
    return [...new Set(bypassed)].map((one) => ({
      values: nameOf(one, context),
      apply: (from) => setBypass(from, new Set([one]), false, catalogue),
    }));
  },
  words: {
    en: (name: NodeName) => `Stop bypassing ${name.en}`,
    zh: (name: NodeName) => `取消${name.zh}的旁路`,
  },
});
