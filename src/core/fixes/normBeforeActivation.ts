import type { Graph, GraphNode } from '../graph/document';
import { sourceOf } from '../graph/neighbours';
import { defineFix } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly norm: NodeName;
  readonly activation: NodeName;
}

/** From the activation to a node behind it: bypassed ones may stand between. Empty where it is none. */
function wayTo(id: string, graph: Graph): readonly GraphNode[] {
  const way: GraphNode[] = [];
  for (let at: string | undefined = id; at !== undefined; at = sourceOf(graph, at)) {
    const node = graph.nodes.find((one) => one.id === at);
    if (!node || way.includes(node)) break;
    way.unshift(node);
    if (node.id !== id && !node.bypass) return node.kind === 'activation' ? way : [];
  }
  return [];
}

/** The last of a way comes first, on the canvas too; the others follow as they were. */
function turned(graph: Graph, last: string): Graph {
  const way = wayTo(last, graph);
  const [first] = way;
  const before = sourceOf(graph, last);
  if (!first || before === undefined) return graph;
  const places = new Map(
    [last, ...way.slice(0, -1).map(({ id }) => id)].map((id, at) => [id, way[at]?.position]),
  );
  const nodes = graph.nodes.map((node) => {
    const position = places.get(node.id);
    return position ? { ...node, position } : node;
  });
  const edges = graph.edges.map((edge) => {
    if (edge.to === first.id) return { ...edge, to: last };
    if (edge.to === last) return { ...edge, from: last, to: first.id };
    return edge.from === last ? { ...edge, from: before } : edge;
  });
  return { ...graph, nodes, edges };
}

export default defineFix({
  kind: 'normBeforeActivation',
  rank: 1,
  codes: ['normAfterActivation'],
  offers({ node }, context) {
    const [activation] = node === null ? [] : wayTo(node, context.graph);
    if (node === null || !activation) return [];
    const values: Values = {
      norm: nameOf(node, context),
      activation: nameOf(activation.id, context),
    };
    return [{ values, apply: (graph) => turned(graph, node) }];
  },
  words: {
    en: ({ norm, activation }) => `Move ${norm.en} before ${activation.en}`,
    zh: ({ norm, activation }) => `把${norm.zh}移到${activation.zh}之前`,
  },
});
