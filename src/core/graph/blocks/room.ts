import type { Document } from '../document';
import { fileSize } from '../file-size';
import { LARGEST_FILE, MOST_ANNOTATIONS, MOST_BLOCKS, MOST_EDGES, MOST_NODES } from '../limits';
import { readForm } from '../read';
import type { Refusal } from '../refusal';
import { checkWiring } from '../wiring';
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

/** Parts of documents that were found sound once: none of them ever changes. */
const sound = new WeakSet<object>();

/** Why the file of a document could not be opened again. Costs little where little is new in it. */
function unreadable(document: Document): Refusal | undefined {
  const isNew = (part: object): boolean => !sound.has(part);
  const { nodes, edges, annotations = [], blocks = [], ...rest } = document;
  const parts = {
    nodes: nodes.filter(isNew),
    edges: edges.filter(isNew),
    annotations: annotations.filter(isNew),
    blocks: blocks.filter(isNew),
  };
  const form = readForm({ ...rest, ...parts });
  if ('refusal' in form) return form.refusal;
  for (const part of Object.values(parts).flat()) sound.add(part);
  const fault = checkWiring(document);
  if (fault) return fault;
  const text = write(document);
  const limit = LARGEST_FILE;
  // A sign takes four bytes at most, and mostly one: few nets must be counted.
  const isLarge = text.length * 4 > limit && fileSize(text) > limit;
  return isLarge ? { code: 'tooLarge', values: { limit } } : undefined;
}
