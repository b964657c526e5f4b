import { removeNodes } from '../graph/edit';
import { lastOf } from '../graph/paths';
import { defineFix } from '../fixing/fix';
import { named, type NodeName, nameOf } from '../fixing/names';
import { sameShape, type Shape, shapeText } from '../kinds/shape';

interface Values {
  readonly kept: NodeName;
  readonly shape: Shape;
  readonly removed: readonly NodeName[];
}

const MOST = 3;

export default defineFix({
  kind: 'keepInput',
  rank: 3,
  codes: ['manyInputs'],
  offers({ values }, context) {
    const { catalogue, data, graph } = context;
    // Inputs inside of one block are named by their paths.
    const around = new Set(values.nodes.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
    if (around.size !== 1) return [];
    const nodes = values.nodes.map(lastOf);
    const shapeOf = (id: string): Shape => {
      const node = graph.nodes.find((one) => one.id === id);
      const bound = node && catalogue.bind(node.kind, node.params);
      return bound?.type === 'layer' && bound.layer.inputs === 0 ? bound.shape([]) : [];
    };
    // An Input that a block holds is not for the canvas to take away.
    if (nodes.some((id) => shapeOf(id).length === 0)) return [];
    const fits = (id: string): boolean => data !== null && sameShape(shapeOf(id), data.shape);
    const users = (id: string): number => graph.edges.filter(({ from }) => from === id).length;
    const order = [...nodes].sort(
      (a, b) => Number(fits(b)) - Number(fits(a)) || users(b) - users(a),
    );
    return order.slice(0, MOST).map((kept) => {
      const others = new Set(nodes.filter((id) => id !== kept));
      const said: Values = {
        kept: nameOf(kept, context),
        shape: shapeOf(kept),
        removed: [...others].map((id) => nameOf(id, context)),
      };
      return {
        values: said,
        apply(from) {
          const edges = from.edges.map((edge) =>
            others.has(edge.from) ? { ...edge, from: kept } : edge,
          );
          return removeNodes({ ...from, edges }, others, catalogue);
        },
      };
    });
  },
  words: {
    en: ({ kept, shape, removed }: Values) =>
      `Keep ${kept.en}, ${shapeText(shape)}, for all and remove ${named(removed, 'en')}`,
    zh: ({ kept, shape, removed }: Values) =>
      `只保留${kept.zh}（${shapeText(shape)}）供全网使用，删去${named(removed, 'zh')}`,
  },
});
