import type { Graph } from '../graph/document';
import { sourceOf } from '../graph/neighbours';
import { defineFix } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly norm: NodeName;
  readonly activation: NodeName;
}

/** Two nodes in a row change places, on the canvas too. */
function swapped(graph: Graph, first: string, second: string): Graph {
  const [a, b] = [first, second].map((id) => graph.nodes.find((node) => node.id === id)?.position);
  if (!a || !b || sourceOf(graph, second) !== first) return graph;
  const nodes = graph.nodes.map((node) => {
    if (node.id === first) return { ...node, position: b };
    return node.id === second ? { ...node, position: a } : node;
  });
  const edges = graph.edges.map((edge) => {
    if (edge.to === first) return { ...edge, to: second };
    if (edge.to === second) return { ...edge, from: second, to: first };
    return edge.from === second ? { ...edge, from: first } : edge;
  });
  return { ...graph, nodes, edges };
}

export default defineFix({
  kind: 'normBeforeActivation',
  rank: 1,
  codes: ['normAfterActivation'],
  offers({ node }, context) {
    const activation = node === null ? undefined : sourceOf(context.graph, node);
    if (node === null || activation === undefined) return [];
    const values: Values = {
      norm: nameOf(node, context),
      activation: nameOf(activation, context),
    };
    return [{ values, apply: (graph) => swapped(graph, activation, node) }];
  },
  words: {
    en: ({ norm, activation }) => `Move ${norm.en} before ${activation.en}`,
    zh: ({ norm, activation }) => `把${norm.zh}移到${activation.zh}之前`,
  },
});
