import type { Annotation, Document, Graph, GraphEdge, GraphNode, OwnBlock } from './document';

function nodeInOrder({ id, kind, name, bypass, params, position }: GraphNode): object {
  return { id, kind, name, bypass, params, position: { x: position.x, y: position.y } };
}

function edgeInOrder({ from, to, port }: GraphEdge): object {
  return { from, to, port };
}

function annotationInOrder({ id, type, text, position, size }: Annotation): object {
  const { width, height } = size;
  return { id, type, text, position: { x: position.x, y: position.y }, size: { width, height } };
}

function graphInOrder({ nodes, edges, annotations = [] }: Graph): object {
  return {
    nodes: nodes.map(nodeInOrder),
    edges: edges.map(edgeInOrder),
    annotations: annotations.length > 0 ? annotations.map(annotationInOrder) : undefined,
  };
}

/** A block with its keys in the order in which files have them. */
export function blockInOrder({ id, name, exposed, ...graph }: OwnBlock): object {
  const parameters = exposed.map(({ name, label, targets }) => ({
    name,
    label,
    targets: targets.map(({ node, param }) => ({ node, param })),
  }));
  return { id, name, exposed: parameters, ...graphInOrder(graph) };
}

/**
 * The text of a document's file: the same document always gives the same text, in an order of
 * keys that reads well, so that versions of a file can be compared line by line.
 */
export function write(document: Document): string {
  const { format, version, about, blocks = [] } = document;
  const content = {
    format,
    version,
    about,
    ...graphInOrder(document),
    blocks: blocks.length > 0 ? blocks.map(blockInOrder) : undefined,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
