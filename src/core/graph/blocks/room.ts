import type { Document } from '../document';
import { fileSize } from '../file-size';
import { LARGEST_FILE, MOST_ANNOTATIONS, MOST_BLOCKS, MOST_EDGES, MOST_NODES } from '../limits';
import { readValue } from '../read';
import type { Refusal } from '../refusal';
import { write } from '../write';
import type { BlockRefusal } from './refusal';

/** A changed document, with what is new in it; or why there is none. */
export type Done<T> = ({ readonly document: Document } & T) | { readonly refusal: BlockRefusal };

/** Refuses what no file could hold, so that everything that was made can be saved and opened. */
export function roomFor<T extends { readonly document: Document }>(done: T): Done<T> {
  const { blocks = [], ...canvas } = done.document;
  const graphs = [canvas, ...blocks];
  const nodes = graphs.reduce((sum, graph) => sum + graph.nodes.length, 0);
  const edges = graphs.reduce((sum, graph) => sum + graph.edges.length, 0);
  if (nodes > MOST_NODES)
    return { refusal: { code: 'tooManyNodes', values: { count: nodes, limit: MOST_NODES } } };
  if (edges > MOST_EDGES)
    return { refusal: { code: 'tooManyEdges', values: { count: edges, limit: MOST_EDGES } } };
  if (blocks.length > MOST_BLOCKS)
    return { refusal: { code: 'tooManyBlocks', values: { limit: MOST_BLOCKS } } };
  if (graphs.some(({ annotations = [] }) => annotations.length > MOST_ANNOTATIONS))
    return { refusal: { code: 'tooManyNotes', values: { limit: MOST_ANNOTATIONS } } };
  const why = unreadable(done.document);
  return why ? { refusal: { code: 'unreadable', values: { why } } } : done;
}

/** Why the file of a document could not be opened again. */
function unreadable(document: Document): Refusal | undefined {
  const reading = readValue(document);
  if ('refusal' in reading) return reading.refusal;
  const text = write(document);
  const limit = LARGEST_FILE;
  // A sign takes four bytes at most, and mostly one: few nets must be counted.
  const isLarge = text.length * 4 > limit && fileSize(text) > limit;
  return isLarge ? { code: 'tooLarge', values: { limit } } : undefined;
}
