import { setParams } from '../graph/edit';
import { trailOf } from '../fixing/trail';
import { defineFix, type FixContext, ownerOf } from '../fixing/fix';
import type { ProblemOf } from '../kinds/problem';
import { type Shape, shapeText } from '../kinds/shape';

interface Values {
  readonly from: Shape;
  readonly to: Shape;
}

type Mended = 'dataDoesNotFit' | 'needsFeatureMap';

/** The Input that must change, and to what: the data's shape, or one channel where it names none. */
function change(
  problem: ProblemOf<Mended>,
  context: FixContext,
): { readonly id: string; readonly to: Shape } | undefined {
  const node = ownerOf(problem, context);
  if (!node) return undefined;
  if (problem.code === 'dataDoesNotFit')
    return node.kind === 'input' ? { id: node.id, to: problem.values.data } : undefined;
  const { input } = problem.values;
  // Layers between that keep the shape change nothing of what is needed.
  const source = trailOf(node.id, context).at(-1);
  const same = source && String(context.node(source.id)?.shape) === String(input);
  return source?.kind === 'input' && same && input.length === 2
    ? { id: source.id, to: [...input, 1] }
    : undefined;
}

export default defineFix({
  kind: 'setInputShape',
  rank: 1,
  codes: ['dataDoesNotFit', 'needsFeatureMap'],
  offers(problem, context) {
    const found = change(problem, context);
    if (!found) return [];
    const { id, to } = found;
    const values: Values = { from: problem.values.input, to };
    return [{ values, apply: (graph) => setParams(graph, id, { shape: to }) }];
  },
  words: {
    en: ({ from, to }) => `Give the Input ${shapeText(to)} in place of ${shapeText(from)}`,
    zh: ({ from, to }) => `把输入层的形状由 ${shapeText(from)} 改为 ${shapeText(to)}`,
  },
});
