import type { Document, Graph } from '../document';
import { givenName } from '../given-name';
import { ownBlockId, ownKind } from '../own-block';
import { blockOf, changeBlock } from './place';

/** How many nodes are instances of a block, on the canvas and inside of other blocks. */
export function instancesOf(document: Document, blockId: string): number {
  const kind = ownKind(blockId);
  return [document, ...(document.blocks ?? [])].reduce(
    (sum, graph) => sum + graph.nodes.filter((node) => node.kind === kind).length,
    0,
  );
}

/** In how many places of the net a block stands: once for each place of what its instances stand in. */
export function placesOf(document: Document, blockId: string): number {
  const known = new Map<string, number>();
  const places = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // A block that stood in itself would have no end.
    known.set(id, 0);
    const kind = ownKind(id);
    const within = (graph: Graph): number =>
      graph.nodes.filter((node) => node.kind === kind).length;
    const found = (document.blocks ?? []).reduce((sum, block) => {
      const here = within(block);
      return here === 0 ? sum : sum + here * places(block.id);
    }, within(document));
    known.set(id, found);
    return found;
  };
  return places(blockId);
}

/** The blocks of the user's inside of one, at any depth, innermost first; itself last. */
export function familyOf(document: Document, blockId: string): readonly string[] {
  const found = new Set<string>();
  const visit = (id: string): void => {
    const block = blockOf(document, id);
    if (!block || found.has(id)) return;
    for (const { kind } of block.nodes) {
      const inner = ownBlockId(kind);
      if (inner !== undefined && inner !== blockId) visit(inner);
    }
    found.add(id);
  };
  visit(blockId);
  return [...found];
}

/** Whether a node of this kind may stand at a place: no block may come to stand inside itself. */
export function mayStand(document: Document, at: string | null, kind: string): boolean {
  const id = ownBlockId(kind);
  return at === null || id === undefined || !familyOf(document, id).includes(at);
}

/** Gives a block another name, which all its instances show; an empty one is refused. */
export function renameBlock(document: Document, blockId: string, name: string): Document {
  const chosen = givenName(name);
  return changeBlock(document, blockId, (block) =>
    chosen === '' || chosen === block.name ? block : { ...block, name: chosen },
  );
}

/** Takes a block out of the document; the same document where an instance of it stands. */
export function removeBlock(document: Document, blockId: string): Document {
  const { blocks = [], ...canvas } = document;
  const left = blocks.filter(({ id }) => id !== blockId);
  if (left.length === blocks.length || instancesOf(document, blockId) > 0) return document;
  return left.length > 0 ? { ...document, blocks: left } : canvas;
}
