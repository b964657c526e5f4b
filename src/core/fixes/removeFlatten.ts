import { removeWithReconnect } from '../graph/edit/rewire';
import { sourceOf } from '../graph/neighbours';
import { defineFix } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';
import { trailOf } from '../fixing/trail';

interface Values {
  readonly flatten: NodeName;
  readonly before: NodeName;
}

const FLATTENING: ReadonlySet<string> = new Set([
  'flatten',
  'globalAveragePooling2D',
  'globalMaxPooling2D',
]);

export default defineFix({
  kind: 'removeFlatten',
  rank: 1,
  codes: ['needsFeatureMap'],
  offers({ node }, context) {
    if (node === null) return [];
    const { catalogue } = context;
    const trail = trailOf(node, context);
    // Layers between it and the node that do not care: activations, dropout.
    const found = trail.slice(1).find(({ id, kind }) => {
      const [input] = context.node(id)?.inputs ?? [];
      return FLATTENING.has(kind) && input?.length === 3;
    });
    const between = trail.slice(1, found ? trail.indexOf(found) : 1);
    const careless = between.every(({ kind }) =>
      ['activation', 'dropout', 'batchNormalization', 'layerNormalization'].includes(kind),
    );
    if (!found || !careless || sourceOf(context.graph, found.id) === undefined) return [];
    const values: Values = { flatten: nameOf(found.id, context), before: nameOf(node, context) };
    return [
      {
        values,
        apply: (graph) => removeWithReconnect(graph, new Set([found.id]), catalogue),
      },
    ];
  },
  words: {
    en: ({ flatten, before }) => `Take ${flatten.en} out before ${before.en}`,
    zh: ({ flatten, before }) => `去掉${before.zh}之前的${flatten.zh}`,
  },
});
