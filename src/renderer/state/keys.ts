import { createKeybindingsHandler, type KeyBindingMap } from 'tinykeys';
import type { Command } from './commands';

const FIELD = 'input, textarea, select, [contenteditable="true"]';
const LIST =
  '[role="combobox"], [role="listbox"], [role="menu"], [role="tablist"], [role="separator"], [role="dialog"]';

/** Whether a command's key counts with the focus where it is. */
function counts(command: Command, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  // A search field is no part of the document: there undo means what was typed.
  if (target.matches('input[type="search"]') && command.keys.some((key) => /[zy]$/.test(key)))
    return false;
  switch (command.where) {
    case 'everywhere':
      return true;
    case 'outsideFields':
      return target.closest(`${FIELD}, ${LIST}`) === null;
    case 'canvas':
      return target === document.body || target.closest('.svelte-flow') !== null;
  }
}

/** Listens for the keys of all commands. The result ends it. */
export function bindKeys(commands: Iterable<Command>): () => void {
  const bindings: KeyBindingMap = {};
  for (const command of commands)
    for (const key of command.keys)
      bindings[key] = (event) => {
        if (!counts(command, event.target) || !command.enabled()) return;
        event.preventDefault();
        command.run();
      };
  const handler = createKeybindingsHandler(bindings);
  window.addEventListener('keydown', handler);
  return () => window.removeEventListener('keydown', handler);
}

const SYMBOLS: Readonly<Record<string, string>> = { $mod: 'Ctrl', Delete: 'Del' };

/** A key as a menu shows it: `Ctrl+Shift+S`. */
export function keyText(key: string): string {
  return key
    .split('+')
    .map((part) => SYMBOLS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
