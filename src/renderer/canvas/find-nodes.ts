import type { Catalogue } from '../../core/catalogue';
import type { Document, Graph, GraphNode } from '../../core/graph/document';
import { placeAt } from '../../core/graph/inside';
import { ownBlockId } from '../../core/graph/own-block';
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

/** Nodes in the order in which one reads the canvas: row by row from left to right. */
function inReadingOrder({ nodes }: Graph): readonly GraphNode[] {
  return [...nodes].sort((a, b) => a.position.y - b.position.y || a.position.x - b.position.x);
}

/**
 * Paths of the nodes that answer a search by name, kind or parameter: those of the graph on show,
 * `within` these instances, first; then from the canvas inwards, each block of the user's once.
 */
export function findNodes(
  document: Document,
  within: readonly string[],
  query: string,
  catalogue: Catalogue,
): readonly string[] {
  const asked = folded(query);
  if (asked === '') return [];
  const found: string[] = [];
  const seen = new Set<string | null>();

  function look(around: readonly string[], deep: boolean): void {
    const { graph, block, editable, given } = placeAt(document, around, catalogue);
    // What a shipped block holds is found only where it is on show.
    const place = editable ? (block?.id ?? null) : around.join('/');
    const isNew = !seen.has(place);
    seen.add(place);
    for (const node of inReadingOrder(graph)) {
      const path = [...around, node.id];
      const set = given.get(node.id);
      const here = set ? { ...node, params: { ...node.params, ...set } } : node;
      if (isNew && wordsOf(here, catalogue).some((word) => folded(word).includes(asked)))
        found.push(path.join('/'));
      const inner = ownBlockId(node.kind);
      if (deep && inner !== undefined && !seen.has(inner)) look(path, true);
    }
  }

  look(within, false);
  look([], true);
  return found;
}
