import type { Wiring } from '../state/wiring.svelte';

/** A mouse or a finger, in px of the window. */
export function pointOf(event: MouseEvent | TouchEvent): {
  readonly x: number;
  readonly y: number;
} {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}

/** The id of the node under a point of the window; undefined where there is none. */
export function nodeAt(x: number, y: number): string | undefined {
  const node = document.elementFromPoint(x, y)?.closest('[data-node-id]');
  return node instanceof HTMLElement ? node.dataset.nodeId : undefined;
}

/** Whether a point of the window lies on the canvas itself, on nothing. */
function isPane(x: number, y: number): boolean {
  return document.elementFromPoint(x, y)?.classList.contains('svelte-flow__pane') ?? false;
}

/**
 * Lets go of a held wire at a point of the window where no handle took it: a node takes it with its
 * first free input, and a moved wire that is dropped on nothing is removed. True where a new wire
 * was dropped on nothing.
 */
export function letGo(wiring: Wiring, x: number, y: number): boolean {
  const id = nodeAt(x, y);
  if (id !== undefined) wiring.end(id);
  else if (isPane(x, y)) {
    if (wiring.held?.old) wiring.dropOld();
    else return true;
  }
  return false;
}
