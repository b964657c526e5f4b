import type { Graph, GraphNode, OwnBlock } from '../document';
import { ownBlockId, ownKind } from '../own-block';
import { innermostFirst } from '../with-blocks';
import { blockInOrder } from '../write';
import { freshBlockId, freshName, stemOf } from './fresh-block';

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

/** Whether two blocks are one and the same, but for the number that sets a name apart. */
function sameBlock(a: OwnBlock, b: OwnBlock): boolean {
  const plain = (block: OwnBlock): string =>
    JSON.stringify(blockInOrder({ ...block, id: '', name: stemOf(block.name) }));
  return plain(a) === plain(b);
}

/**
 * Adds blocks from elsewhere to a document's own. One that is there already, of the same content and
 * name, is used again; one whose id or name stands for something else gets others that are free. The
 * very same list where nothing is new.
 */
export function joinBlocks(own: readonly OwnBlock[], given: readonly OwnBlock[]): Joined {
  const ids = new Map<string, string>();
  // Blocks that came apart stay apart: each of them is one of those given.
  const used = new Set<OwnBlock>();
  let blocks = own;
  for (const foreign of innermostFirst(given)) {
    const block = withKinds(foreign, ids);
    const same = own.filter((one) => !used.has(one) && sameBlock(one, block));
    const twin =
      same.find(({ id }) => id === block.id) ??
      same.find(({ name }) => name === block.name) ??
      same[0];
    const name = freshName(blocks, block.name);
    const isTaken = blocks.some(({ id }) => id === block.id);
    const id = twin?.id ?? (isTaken ? freshBlockId(blocks, name) : block.id);
    if (id !== block.id) ids.set(block.id, id);
    if (twin) used.add(twin);
    else blocks = [...blocks, { ...block, id, name }];
  }
  return { blocks, ids };
}
