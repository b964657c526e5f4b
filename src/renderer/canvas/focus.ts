import { tick } from 'svelte';

/** The net's one place in the order of Tab. */
const NET = '.svelte-flow';
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

/** Puts the focus into the first field of the inspector's settings, once they are shown. */
export async function focusInspector(): Promise<void> {
  await tick();
  const within = (part: string): string =>
    FIELD.split(', ')
      .map((field) => `.inspector ${part} ${field}`)
      .join(', ');
  if (!focus(within('.settings'))) focus(within(''));
}
