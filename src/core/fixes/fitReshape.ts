import { setParams } from '../graph/edit';
import { defineFix, ownerOf } from '../fixing/fix';
import { elements, type Shape, shapeText } from '../kinds/shape';

interface Values {
  readonly from: Shape;
  readonly to: Shape;
}

/** The shape with the last axis such that all values find a place; undefined where none is whole. */
function lastFitted(shape: Shape, count: number): Shape | undefined {
  const others = shape.slice(0, -1);
  const last = count / elements(others);
  return Number.isInteger(last) ? [...others, last] : undefined;
}

export default defineFix({
  kind: 'fitReshape',
  rank: 1,
  codes: ['reshapeMismatch'],
  offers(problem, context) {
    const node = ownerOf(problem, context);
    if (node?.kind !== 'reshape') return [];
    const { input, shape: from } = problem.values;
    const count = elements(input);
    const candidates = [lastFitted(from, count), from.length > 1 ? [count] : undefined];
    return candidates.flatMap((to) =>
      to && context.catalogue.bind('reshape', { shape: to })?.refusals.length === 0
        ? [{ values: { from, to }, apply: (graph) => setParams(graph, node.id, { shape: to }) }]
        : [],
    );
  },
  words: {
    en: ({ from, to }: Values) => `Reshape to ${shapeText(to)} in place of ${shapeText(from)}`,
    zh: ({ from, to }: Values) => `把目标形状由 ${shapeText(from)} 改为 ${shapeText(to)}`,
  },
});
