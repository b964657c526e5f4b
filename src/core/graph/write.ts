import type { Document, GraphEdge, GraphNode } from './document';

function nodeInOrder({ id, kind, name, params, position }: GraphNode): object {
  return { id, kind, name, params, position: { x: position.x, y: position.y } };
}

function edgeInOrder({ from, to, port }: GraphEdge): object {
  return { from, to, port };
}

/**
 * The text of a document's file: the same document always gives the same text, in an order of
 * keys that reads well, so that versions of a file can be compared line by line.
 */
export function write(document: Document): string {
  const { format, version, about, nodes, edges } = document;
  const content = {
    format,
    version,
    about,
    nodes: nodes.map(nodeInOrder),
    edges: edges.map(edgeInOrder),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
