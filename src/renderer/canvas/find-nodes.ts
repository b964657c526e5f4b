import type { Catalogue } from '../../core/catalogue';
import type { Graph, GraphNode } from '../../core/graph/document';
import type { ParamValue } from '../../core/kinds/params';

function folded(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}

function valueText(value: ParamValue): string {
  return typeof value === 'object' ? value.join('×') : String(value);
}

/** Everything that a node can be found by: its names, its kind's, and `filters 6`. */
function wordsOf(node: GraphNode, catalogue: Catalogue): readonly string[] {
  const kind = catalogue.find(node.kind);
  const { en, zh } = kind?.words ?? {};
  const values = Object.entries(kind?.params ?? {}).flatMap(([param, field]) => {
    const text = valueText(node.params[param] ?? field.default);
    return [param, en?.params[param] ?? '', zh?.params[param] ?? ''].map(
      (name) => `${name} ${text}`,
    );
  });
  return [node.name ?? '', node.id, node.kind, en?.name ?? '', zh?.name ?? '', ...values];
}

/**
 * Ids of the nodes that answer a search by name, kind or parameter, in the order in which one reads
 * the canvas: row by row from left to right.
 */
export function findNodes(graph: Graph, query: string, catalogue: Catalogue): readonly string[] {
  const asked = folded(query);
  if (asked === '') return [];
  return graph.nodes
    .filter((node) => wordsOf(node, catalogue).some((word) => folded(word).includes(asked)))
    .sort((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
    .map(({ id }) => id);
}
