import { tick } from 'svelte';
import type { View } from '../../state/view.svelte';

const FIELD = 'input, button, [role="combobox"]';

/** Opens the inspector and goes to the first setting in it, else to its first field. */
export async function focusInspector(view: View): Promise<void> {
  view.inspector = true;
  await tick();
  const inspector = document.querySelector('.inspector');
  const field =
    inspector?.querySelector(`.settings :is(${FIELD})`) ?? inspector?.querySelector(FIELD);
  if (field instanceof HTMLElement) field.focus();
}

/** Goes back to the outline or to the canvas, whichever is shown. */
export function leaveInspector(): void {
  document.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"], .svelte-flow')?.focus();
}
