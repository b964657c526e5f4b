import type { Annotation, Graph } from '../../core/graph/document';
import { heightOf, widthOf } from '../../core/picture/measures';
import type { FramedNet, FramedPlaces } from './framed';

type Sizes = ReadonlyMap<string, readonly [number, number]>;

function frameBox({ id, position, size }: Annotation): FramedNet['frames'][number] {
  return { id, ...position, ...size };
}

function netOf(graph: Graph, sizes: Sizes): FramedNet {
  const boxes = graph.nodes.map(({ id, kind, position }) => {
    const [width, height] = sizes.get(id) ?? [widthOf(kind), heightOf(kind)];
    return { id, width, height, x: position.x, y: position.y };
  });
  const frames = (graph.annotations ?? []).filter(({ type }) => type === 'frame').map(frameBox);
  return { boxes, wires: graph.edges, frames };
}

/** New places for a graph's nodes and frames, found beside the window's own work. */
export async function arranged(graph: Graph, sizes: Sizes): Promise<FramedPlaces> {
  const worker = new Worker(new URL('./arrange.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<FramedPlaces>) =>
        resolve(event.data),
      );
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(netOf(graph, sizes));
    });
  } finally {
    worker.terminate();
  }
}
