import { insertBefore } from '../graph/edit/insert';
import { behind, sourceOf } from '../graph/neighbours';
import { defineFix, type FixContext, type Offer } from '../fixing/fix';
import { mapsInto } from '../fixing/join';
import { type NodeName, nameOf } from '../fixing/names';
import { type Pair, sameShape, strideText } from '../kinds/shape';

type Map3 = readonly [number, number, number];

interface Projection {
  readonly port: number;
  readonly stride: Pair;
}

interface Values {
  readonly before: NodeName;
  readonly from: readonly NodeName[];
  readonly filters: number;
  readonly strides: readonly Pair[];
}

/** The stride by which 'same' makes `to` of `from` places, ⌈from/stride⌉; undefined where none does. */
function strideTo(from: number, to: number): number | undefined {
  const stride = Math.ceil(from / to);
  return Math.ceil(from / stride) === to ? stride : undefined;
}

/** What brings every other input to the shape of one of them; undefined where no stride does. */
function projections(inputs: readonly Map3[], target: Map3): readonly Projection[] | undefined {
  const needed = inputs.flatMap((input, port) =>
    sameShape(input, target) ? [] : [{ input, port }],
  );
  const found = needed.flatMap(({ input, port }): readonly Projection[] => {
    const [tall, wide] = [strideTo(input[0], target[0]), strideTo(input[1], target[1])];
    return tall === undefined || wide === undefined ? [] : [{ port, stride: [tall, wide] }];
  });
  return found.length === needed.length ? found : undefined;
}

/** Whether an input comes straight from where another branches off: a shortcut. */
function isShortcut(id: string, port: number, { graph }: FixContext): boolean {
  const source = sourceOf(graph, id, port);
  if (source === undefined) return false;
  const reached = behind(graph, source);
  return graph.edges.some((edge) => edge.to === id && edge.port !== port && reached.has(edge.from));
}

function offer(
  id: string,
  target: Map3,
  found: readonly Projection[],
  context: FixContext,
): Offer<Values> {
  const filters = target[2];
  const sources = found.map(({ port }) => sourceOf(context.graph, id, port) ?? '');
  return {
    values: {
      before: nameOf(id, context),
      from: sources.map((source) => nameOf(source, context)),
      filters,
      strides: found.map(({ stride }) => stride),
    },
    apply: (graph) =>
      found.reduce((changed, { port, stride }) => {
        const params = { filters, kernel: [1, 1], stride, padding: 'same' };
        return insertBefore(changed, id, port, [{ kind: 'conv2D', params }], context.catalogue);
      }, graph),
  };
}

export default defineFix({
  kind: 'projectBefore',
  rank: 1,
  codes: ['addMismatch', 'multiplyMismatch'],
  offers({ node }, context) {
    const inputs = mapsInto(node, context);
    if (node === null || !inputs) return [];
    const targets = inputs.filter(
      (input, at) => inputs.findIndex((other) => sameShape(input, other)) === at,
    );
    return targets
      .flatMap((target) => {
        const found = projections(inputs, target);
        if (!found || found.length === 0) return [];
        const shortcuts = found.filter(({ port }) => isShortcut(node, port, context)).length;
        return [{ target, found, others: found.length - shortcuts }];
      })
      .sort((a, b) => a.others - b.others)
      .slice(0, 2)
      .map(({ target, found }) => offer(node, target, found, context));
  },
  words: {
    en({ before, from, filters, strides }) {
      const [source, ...others] = from;
      const stride = (at: number): string => `stride ${strideText(strides[at] ?? [1, 1])}`;
      if (source && others.length === 0)
        return `Insert a 1×1 convolution with ${filters} filters, ${stride(0)}, between ${source.en} and ${before.en}`;
      const each = from.map(({ en }, at) => `${stride(at)} behind ${en}`);
      return `Insert 1×1 convolutions with ${filters} filters before ${before.en}: ${each.join(', ')}`;
    },
    zh({ before, from, filters, strides }) {
      const each = from.map(({ zh }, at) => `${zh}之后步长 ${strideText(strides[at] ?? [1, 1])}`);
      return `在${before.zh}之前加 1×1 卷积（${filters} 个卷积核；${each.join('，')}）`;
    },
  },
});
