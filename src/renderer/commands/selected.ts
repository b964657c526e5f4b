import type { Workbench } from '../state/workbench.svelte';

/** Whether a node is selected. */
export function someNode({ canvas }: Workbench): boolean {
  return canvas.selected.length > 0;
}

/** Whether so many nodes are selected. */
export function atLeast(count: number): (workbench: Workbench) => boolean {
  return ({ canvas }) => canvas.selected.length >= count;
}

/** Whether there is something to copy: nodes, notes or frames. */
export function someThing({ canvas }: Workbench): boolean {
  return canvas.selected.length + canvas.selectedAnnotations.length > 0;
}

/** Whether exactly one node, note or frame is selected. */
export function oneThing({ canvas }: Workbench): boolean {
  return canvas.selected.length + canvas.selectedAnnotations.length === 1;
}

/** Whether a node, a note or a wire is selected. */
export function something({ canvas }: Workbench): boolean {
  return (
    canvas.selected.length + canvas.selectedAnnotations.length + canvas.selectedEdges.length > 0
  );
}

/** Whether there is a node. */
export function anyNode({ project }: Workbench): boolean {
  return project.graph.nodes.length > 0;
}
