import type { Catalogue } from '../../catalogue';
import type { Graph, GraphNode } from '../document';

/** Whether a node can hand its first input through: it has one, and does something with it. */
function canBypass(node: GraphNode, catalogue: Catalogue): boolean {
  const kind = catalogue.find(node.kind);
  return kind !== undefined && kind.type !== 'boundary' && kind.inputs !== 0;
}

/** Lets nodes hand their input through, or do their work again; kinds without inputs stay. */
export function setBypass<G extends Graph>(
  graph: G,
  ids: ReadonlySet<string>,
  bypass: boolean,
  catalogue: Catalogue,
): G {
  const nodes = graph.nodes.map((node): GraphNode => {
    if (!ids.has(node.id) || (node.bypass ?? false) === bypass) return node;
    if (!bypass) {
      const { bypass: _bypass, ...rest } = node;
      return rest;
    }
    return canBypass(node, catalogue) ? { ...node, bypass: true } : node;
  });
  return nodes.some((node, index) => node !== graph.nodes[index]) ? { ...graph, nodes } : graph;
}
