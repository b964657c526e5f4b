import { type Document, EMPTY, type OwnBlock, VERSION } from '../document';
import { parse, readValue } from '../read';
import type { Refusal } from '../refusal';
import { innermostFirst } from '../with-blocks';
import { blockInOrder } from '../write';
import { familyOf } from './definitions';
import { joinBlocks } from './join-blocks';
import { blockOf } from './place';
import { type Done, roomFor } from './room';

const FORMAT = 'layerloom-block';

/** A block by itself: what a file of the library holds. */
export interface BlockFile {
  readonly block: OwnBlock;
  /** It and those inside of it, innermost first. */
  readonly blocks: readonly OwnBlock[];
}

/** The text of a library file: one block with all that it needs; undefined where there is none. */
export function writeBlock(document: Document, blockId: string): string | undefined {
  const family = new Set(familyOf(document, blockId));
  if (family.size === 0) return undefined;
  const blocks = innermostFirst((document.blocks ?? []).filter(({ id }) => family.has(id)));
  const content = {
    format: FORMAT,
    version: VERSION,
    block: blockId,
    blocks: blocks.map(blockInOrder),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Reads a library file as strictly as a document: its blocks are those of an empty one. */
export function readBlock(
  text: string,
): { readonly file: BlockFile } | { readonly refusal: Refusal } {
  const parsed = parse(text);
  if ('refusal' in parsed) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('format' in value))
    return { refusal: { code: 'notBlock', values: {} } };
  if (value.format !== FORMAT) return { refusal: { code: 'notBlock', values: {} } };
  const reading = readValue({ nodes: [], edges: [], ...value, format: EMPTY.format });
  if ('refusal' in reading) return reading;
  const { document } = reading;
  const id = 'block' in value && typeof value.block === 'string' ? value.block : null;
  const block = blockOf(document, id);
  if (!block)
    return {
      refusal: {
        code: 'badPart',
        values: { path: 'block', received: 'block' in value ? value.block : undefined },
      },
    };
  return { file: { block, blocks: innermostFirst(document.blocks ?? []) } };
}

/**
 * Puts blocks from elsewhere into a document, innermost first. One that the document has already,
 * of the same id and content, is used; one whose id is taken by another gets a new one. `ids` says
 * which became which.
 */
export function addBlocks(
  document: Document,
  blocks: readonly OwnBlock[],
): Done<{ readonly ids: ReadonlyMap<string, string> }> {
  const { blocks: own = [] } = document;
  const { blocks: joined, ids } = joinBlocks(own, blocks);
  return roomFor({ document: joined === own ? document : { ...document, blocks: joined }, ids });
}
