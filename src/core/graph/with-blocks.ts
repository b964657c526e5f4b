import { type Catalogue, extended, type Kind } from '../catalogue';
import type { Block } from '../kinds/block';
import type { OwnBlock } from './document';
import { ownBlock, ownBlockId } from './own-block';

/** The ids of the user's blocks that stand directly inside of one. */
function usedIn(block: OwnBlock): ReadonlySet<string> {
  return new Set(block.nodes.flatMap(({ kind }) => ownBlockId(kind) ?? []));
}

/**
 * Ids of the blocks in an order in which each comes after those inside of it. Blocks that contain
 * themselves, and blocks that contain such, are left out.
 */
export function innermostFirst(blocks: readonly OwnBlock[]): readonly OwnBlock[] {
  const waiting = new Map(blocks.map((block) => [block, usedIn(block)]));
  const known = new Set(blocks.map(({ id }) => id));
  const done = new Set<string>();
  const order: OwnBlock[] = [];
  for (let found = true; found;) {
    found = false;
    for (const [block, uses] of waiting) {
      if ([...uses].some((id) => known.has(id) && !done.has(id))) continue;
      waiting.delete(block);
      done.add(block.id);
      order.push(block);
      found = true;
    }
  }
  return order;
}

const known = new WeakMap<readonly OwnBlock[], Catalogue>();

/** A catalogue with a document's own blocks in it, which come last. The same for the same list. */
export function withBlocks(
  catalogue: Catalogue,
  blocks: readonly OwnBlock[] | undefined,
): Catalogue {
  if (blocks === undefined || blocks.length === 0) return catalogue;
  const before = known.get(blocks);
  if (before) return before;
  const own = new Map<string, Block>();
  const find = (kind: string): Kind | undefined => own.get(kind) ?? catalogue.find(kind);
  for (const block of innermostFirst(blocks)) {
    const made = ownBlock(block, find);
    own.set(made.kind, made);
  }
  const all = extended(catalogue, [...own.values()]);
  known.set(blocks, all);
  return all;
}
