import type { Graph, GraphNode, OwnBlock } from '../document';
import { ownBlockId, ownKind } from '../own-block';
import { innermostFirst } from '../with-blocks';
import { blockInOrder } from '../write';

/** Blocks that were joined, and which of those given got which new id. */
interface Joined {
  readonly blocks: readonly OwnBlock[];
  readonly ids: ReadonlyMap<string, string>;
}

/** The same graph with the instances of blocks made instances of others. */
export function withKinds<G extends Graph>(graph: G, ids: ReadonlyMap<string, string>): G {
  const nodes = graph.nodes.map((node): GraphNode => {
    const id = ids.get(ownBlockId(node.kind) ?? '');
    return id === undefined ? node : { ...node, kind: ownKind(id) };
  });
  return nodes.every((node, index) => node === graph.nodes[index]) ? graph : { ...graph, nodes };
}

function sameBlock(a: OwnBlock, b: OwnBlock): boolean {
  return JSON.stringify(blockInOrder(a)) === JSON.stringify(blockInOrder(b));
}

/**
 * Adds blocks from elsewhere to a document's own. One that is there already, of the same id and
 * content, is used again; one whose id stands for something else gets the id that `fresh` gives.
 * The very same list where nothing is new.
 */
export function joinBlocks(
  own: readonly OwnBlock[],
  given: readonly OwnBlock[],
  fresh: (block: OwnBlock, blocks: readonly OwnBlock[]) => string,
): Joined {
  const ids = new Map<string, string>();
  let blocks = own;
  for (const foreign of innermostFirst(given)) {
    const block = withKinds(foreign, ids);
    const known = blocks.find(({ id }) => id === block.id);
    if (known && sameBlock(known, block)) continue;
    const id = known ? fresh(block, blocks) : block.id;
    if (id !== block.id) ids.set(block.id, id);
    blocks = [...blocks, { ...block, id }];
  }
  return { blocks, ids };
}
