import type { Graph, Position } from '../../core/graph/document';
import { heightOf, widthOf } from '../canvas/measures';
import type { Net } from './arrange';

type Sizes = ReadonlyMap<string, readonly [number, number]>;

function netOf(graph: Graph, sizes: Sizes): Net {
  const boxes = graph.nodes.map(({ id, kind }) => {
    const [width, height] = sizes.get(id) ?? [widthOf(kind), heightOf(kind)];
    return { id, width, height };
  });
  return { boxes, wires: graph.edges };
}

/** New places for a graph's nodes, found beside the window's own work. */
export async function arranged(graph: Graph, sizes: Sizes): Promise<ReadonlyMap<string, Position>> {
  const worker = new Worker(new URL('./arrange.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<ReadonlyMap<string, Position>>) =>
        resolve(event.data),
      );
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(netOf(graph, sizes));
    });
  } finally {
    worker.terminate();
  }
}
