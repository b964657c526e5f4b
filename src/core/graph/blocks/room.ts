import type { Document } from '../document';
import { MOST_BLOCKS, MOST_EDGES, MOST_NODES } from '../limits';
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
  return done;
}
