import type { Graph, GraphNode } from '../../core/graph/document';
import type { Workbench } from '../state/workbench.svelte';
import { CLOSED, type InsideLayout, layInside, type Size } from './inside-layout';

/** Where wires meet an inner card, from its top, in px. */
export const PORT_Y = 20;
/** What an open card has around its inside, in another card and on the canvas. */
const AROUND: Size = { width: 24, height: 44 };
const AROUND_ON_CANVAS: Size = { width: 36, height: 88 };
const END: Size = { width: 44, height: 40 };

/** The graph inside of a block at a path from the canvas, and where its cards lie in place. */
export function insideOf(
  workbench: Workbench,
  path: string,
): { readonly graph: Graph; readonly layout: InsideLayout } {
  const { graph } = workbench.project.placeOf(`${path}/`);
  return {
    graph,
    layout: layInside(graph, (node) => sizeOf(workbench, `${path}/${node.id}`, node)),
  };
}

/** The size of a block's card on the canvas, open in place. */
export function openSize(workbench: Workbench, id: string): Size {
  const { width, height } = insideOf(workbench, id).layout;
  return { width: width + AROUND_ON_CANVAS.width, height: height + AROUND_ON_CANVAS.height };
}

function sizeOf(workbench: Workbench, path: string, node: GraphNode): Size {
  const type = workbench.project.catalogue.find(node.kind)?.type;
  if (type === 'boundary') return END;
  if (type !== 'block' || !workbench.opened.has(path)) return CLOSED;
  const { width, height } = insideOf(workbench, path).layout;
  return { width: width + AROUND.width, height: height + AROUND.height };
}
