import type { Catalogue } from '../../catalogue';
import type { Document, OwnBlock } from '../document';
import { putGraph } from '../inside';
import { ownBlockId, ownKind } from '../own-block';
import { withBlocks } from '../with-blocks';
import { contentsOf, type LabelOf } from './as-own';
import { freshBlockId, freshName } from './fresh-block';
import { blockOf, graphAt } from './place';
import { type Done, roomFor } from './room';

/**
 * Gives one instance a block of its own: a copy of the one that it shared, or, of one that ships, a
 * block of the user's with the same inside. Its parameters become those of the inside, so that it
 * stands for the same net; the parameters that a shipped block hands on as they are stay its own.
 */
export function makeOwn(
  document: Document,
  at: string | null,
  id: string,
  words: { readonly name: string; readonly labelOf: LabelOf },
  shipped: Catalogue,
): Done<{ readonly block: string }> {
  const graph = graphAt(document, at);
  const node = graph.nodes.find((one) => one.id === id);
  const kinds = withBlocks(shipped, document.blocks);
  const contents = node && contentsOf(document, node, kinds, words.labelOf);
  if (!node || !contents) return { refusal: { code: 'nothing', values: {} } };
  const shared = blockOf(document, ownBlockId(node.kind) ?? null);
  const name = freshName(document, shared?.name ?? words.name);
  const block = freshBlockId(document, name);
  const own: OwnBlock = { id: block, name, ...contents };
  const nodes = graph.nodes.map((one) =>
    one === node ? { ...one, kind: ownKind(block), params: {} } : one,
  );
  const blocks = [...(document.blocks ?? []), own];
  const put = putGraph({ ...document, blocks }, at, { ...graph, nodes });
  return roomFor({ document: put, block });
}
