import type { Workbench } from '../state/workbench.svelte';
import type { Place } from './menus';
import type { Where } from './where';

/** What a context menu is about: something on the canvas, or a row of the outline. */
export type Context = 'node' | 'edge' | 'note' | 'canvas' | 'row';

/** Something that the user can ask for, by a key, a button, a menu or the list of commands. */
export interface Entry {
  /** In tinykeys' notation; the first is shown. None where nobody would press it often. */
  readonly keys: readonly string[];
  readonly where: Where;
  readonly place: Place;
  /** The context menus that it also stands in. */
  readonly contexts?: readonly Context[];
  /** It changes the graph on the canvas: it cannot be done where that is only shown. */
  readonly changes?: true;
  /** Whether it can be done now; it always can where nothing is said. */
  readonly enabled?: (workbench: Workbench) => boolean;
  /** Of what is on or off: whether it is on. */
  readonly checked?: (workbench: Workbench) => boolean;
  readonly run: (workbench: Workbench) => void;
}

/** Entries of one area, whose ids the table's type is made of. */
export function defineCommands<Id extends string>(
  entries: Readonly<Record<Id, Entry>>,
): Readonly<Record<Id, Entry>> {
  return entries;
}
