import type { Document, Graph, GraphNode, OwnBlock, Position } from '../document';

/** How large nodes are drawn, in px. */
export type SizeOf = (node: GraphNode) => { readonly width: number; readonly height: number };

/** The block of the user's of an id; undefined where there is none. */
export function blockOf(document: Document, id: string | null): OwnBlock | undefined {
  return id === null ? undefined : document.blocks?.find((block) => block.id === id);
}

/** The graph at a place: inside of a block of the user's, or the canvas for null. */
export function graphAt(document: Document, at: string | null): Graph {
  return blockOf(document, at) ?? document;
}

/** The document with one block changed; the same where nothing changes. */
export function changeBlock(
  document: Document,
  id: string,
  edit: (block: OwnBlock) => OwnBlock,
): Document {
  const { blocks = [] } = document;
  const changed = blocks.map((block) => (block.id === id ? edit(block) : block));
  return changed.some((block, index) => block !== blocks[index])
    ? { ...document, blocks: changed }
    : document;
}

/** The part of the canvas that nodes cover, in px. */
export function extentOf(
  nodes: readonly GraphNode[],
  sizeOf: SizeOf,
): Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>> {
  return {
    left: Math.min(...nodes.map(({ position }) => position.x)),
    top: Math.min(...nodes.map(({ position }) => position.y)),
    right: Math.max(...nodes.map((node) => node.position.x + sizeOf(node).width)),
    bottom: Math.max(...nodes.map((node) => node.position.y + sizeOf(node).height)),
  };
}

/** Where the one card stands that takes the place of nodes, and from where it gives it back. */
export function anchorOf(nodes: readonly GraphNode[]): Position {
  const middle = (values: readonly number[]): number =>
    Math.round((Math.min(...values) + Math.max(...values)) / 2);
  if (nodes.length === 0) return { x: 0, y: 0 };
  return {
    x: middle(nodes.map(({ position }) => position.x)),
    y: middle(nodes.map(({ position }) => position.y)),
  };
}
