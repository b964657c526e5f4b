import { tick } from 'svelte';

/** The net's one place in the order of Tab: on the canvas or in the outline, whichever is shown. */
const NET = '.svelte-flow, .outline [role="treeitem"][tabindex="0"]';
/** What can be set in the inspector. */
const FIELD =
  'input:not([type="hidden"]), button[role="combobox"], button[role="switch"], [role="combobox"]';

function focus(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null;
}

export function focusCanvas(): void {
  focus(NET);
}

/** Puts the focus on the first way to mend the chosen node, once the inspector shows it. */
export async function focusFix(): Promise<void> {
  await tick();
  focus('.inspector .fixes button');
}

/** Puts the focus into the first field of the inspector's settings, once they are shown. */
export async function focusInspector(): Promise<void> {
  await tick();
  const within = (part: string): string =>
    FIELD.split(', ')
      .map((field) => `.inspector ${part} ${field}`)
      .join(', ');
  if (!focus(within('.settings'))) focus(within(''));
}
