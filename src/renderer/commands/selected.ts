import type { Workbench } from '../state/workbench.svelte';

/** Whether a node is selected. */
export function someNode({ canvas }: Workbench): boolean {
  return canvas.selected.length > 0;
}

/** Whether a node or a wire is selected. */
export function something({ canvas }: Workbench): boolean {
  return canvas.selected.length > 0 || canvas.selectedEdges.length > 0;
}

/** Whether there is a node. */
export function anyNode({ project }: Workbench): boolean {
  return project.graph.nodes.length > 0;
}
