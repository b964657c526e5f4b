import { addNode, connect } from '../graph/edit';
import { defineFix } from '../fixing/fix';
import { type NodeName, named, nameOf } from '../fixing/names';
import { type Shape, shapeText } from '../kinds/shape';

interface Values {
  readonly shape: Shape;
  readonly to: readonly NodeName[];
}

/** What a layer and the wire behind it take of a row, in px. */
const STEP = 228;

export default defineFix({
  kind: 'addInput',
  rank: 2,
  codes: ['noInput'],
  offers(_problem, context) {
    const { graph, catalogue, data } = context;
    if (!data) return [];
    const fed = new Set(graph.edges.map(({ to }) => to));
    const firsts = graph.nodes.filter(
      ({ id, kind }) => !fed.has(id) && catalogue.find(kind)?.inputs === 1,
    );
    const [first] = firsts;
    const { x, y } = first?.position ?? { x: STEP, y: 0 };
    const values: Values = { shape: data.shape, to: firsts.map(({ id }) => nameOf(id, context)) };
    return [
      {
        values,
        apply(from) {
          const params = { shape: [...data.shape] };
          const added = addNode(from, { kind: 'input', params, position: { x: x - STEP, y } });
          return firsts.reduce(
            (wired, { id }) => connect(wired, { from: added.id, to: id, port: 0 }, catalogue),
            added.graph,
          );
        },
      },
    ];
  },
  words: {
    en: ({ shape, to }) =>
      `Add an Input of ${shapeText(shape)}${to.length > 0 ? ` before ${named(to, 'en')}` : ''}`,
    zh: ({ shape, to }) =>
      `${to.length > 0 ? `在${named(to, 'zh')}之前` : ''}加一个 ${shapeText(shape)} 的输入层`,
  },
});
