import { EMPTY, type Graph, type GraphNode, type OwnBlock } from '../document';
import { ownBlockId, ownKind } from '../own-block';
import { innermostFirst } from '../with-blocks';
import { write } from '../write';
import { freshId } from './fresh-id';

/** The same graph with the instances of blocks made instances of others. */
function rekind<G extends Graph>(graph: G, ids: ReadonlyMap<string, string>): G {
  const nodes = graph.nodes.map((node): GraphNode => {
    const id = ids.get(ownBlockId(node.kind) ?? '');
    const kind = id === undefined ? node.kind : ownKind(id);
    return kind === node.kind ? node : { ...node, kind };
  });
  return { ...graph, nodes };
}

function textOf(block: OwnBlock): string {
  return write({ ...EMPTY, blocks: [block] });
}

/**
 * Takes over the blocks that came with a part from another document: one that is there already is
 * used again, and one whose id stands for something else gets a new id. The result is all blocks
 * and the part with its nodes' kinds changed accordingly.
 */
export function adoptBlocks(
  own: readonly OwnBlock[],
  given: readonly OwnBlock[],
  part: Graph,
): { readonly blocks: readonly OwnBlock[]; readonly part: Graph } {
  const blocks = [...own];
  const ids = new Map<string, string>();
  for (const block of innermostFirst(given)) {
    const changed = rekind(block, ids);
    const there = own.find(({ id }) => id === block.id);
    if (!there) blocks.push(changed);
    else if (textOf(there) !== textOf(changed)) {
      const id = freshId(new Set(blocks.map((one) => one.id)), block.id);
      ids.set(block.id, id);
      blocks.push({ ...changed, id });
    }
  }
  return {
    blocks: blocks.length === own.length ? own : blocks,
    part: ids.size === 0 ? part : rekind(part, ids),
  };
}
