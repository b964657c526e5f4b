import { type Document, EMPTY, type Graph, type OwnBlock } from './document';
import { ownBlockId } from './own-block';
import { parse, type Reading, readValue } from './read';
import { write } from './write';

/** The mark of a part of a graph, as text that is copied and pasted. */
const MARK = 'layerloom-part';

/** The blocks of the user's that stand in a graph, at any depth. */
function blocksIn(graph: Graph, blocks: readonly OwnBlock[]): readonly OwnBlock[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const used = new Set<OwnBlock>();
  const look = ({ nodes }: Graph): void => {
    for (const { kind } of nodes) {
      const block = byId.get(ownBlockId(kind) ?? '');
      if (!block || used.has(block)) continue;
      used.add(block);
      look(block);
    }
  };
  look(graph);
  return [...used];
}

/** A part of a document's graph as text, together with the blocks of the user's that it uses. */
export function writePart(part: Graph, blocks: readonly OwnBlock[] = []): string {
  const { nodes, edges, annotations } = part;
  const used = blocksIn(part, blocks);
  const document: Document = {
    ...EMPTY,
    nodes,
    edges,
    ...(annotations ? { annotations } : {}),
    ...(used.length > 0 ? { blocks: used } : {}),
  };
  // The first key of every file is its mark.
  return write(document).replace('"format": "layerloom"', `"format": "${MARK}"`);
}

/**
 * Reads what was copied as a document that holds it, with the strictness of files. The text of a
 * whole file is taken as well. Never throws.
 */
export function readPart(text: string): Reading {
  const parsed = parse(text);
  if ('refusal' in parsed) return parsed;
  const { value } = parsed;
  const marked =
    typeof value === 'object' && value !== null && 'format' in value && value.format === MARK;
  return readValue(marked ? { ...value, format: 'layerloom' } : value);
}
