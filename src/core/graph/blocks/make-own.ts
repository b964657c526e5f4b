import type { Catalogue } from '../../catalogue';
import type { Document, OwnBlock } from '../document';
import { putGraph } from '../inside';
import { ownBlockId, ownKind } from '../own-block';
import { withBlocks } from '../with-blocks';
import { contentsOf, type LabelOf } from './as-own';
import { heldOutside } from './held-outside';
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
  const held = heldOutside(document, at, node, contents, kinds);
  if (held) return { refusal: held };
  const shared = blockOf(document, ownBlockId(node.kind) ?? null);
  const { blocks: before = [] } = document;
  const name = freshName(before, shared?.name ?? words.name);
  const block = freshBlockId(before, name);
  const own: OwnBlock = { id: block, name, ...contents };
  const nodes = graph.nodes.map((one) =>
    one === node ? { ...one, kind: ownKind(block), params: {} } : one,
  );
  const blocks = [...before, own];
  const put = putGraph({ ...document, blocks }, at, { ...graph, nodes });
  return roomFor({ document: put, block });
}
