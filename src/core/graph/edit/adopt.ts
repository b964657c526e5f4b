import { joinBlocks, withKinds } from '../blocks/join-blocks';
import type { Graph, OwnBlock } from '../document';

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
  const { blocks, ids } = joinBlocks(own, given);
  return { blocks, part: withKinds(part, ids) };
}
