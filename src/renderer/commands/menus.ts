/**
 * The menus from left to right, each with its parts from top to bottom; a line is drawn between two
 * parts. `canvas` is in no bar: what moves about the net by keys alone.
 */
export const MENUS = {
  file: ['document', 'save', 'export'],
  edit: ['history', 'clipboard', 'change', 'remove', 'selection', 'find'],
  view: ['size', 'shown', 'tabs', 'panels', 'look'],
  insert: ['beside', 'kinds', 'own', 'remarks'],
  arrange: ['order', 'chain', 'align', 'blocks', 'move'],
  run: ['run'],
  help: ['help'],
  canvas: ['walk', 'node', 'connect'],
} as const;

export type Menu = keyof typeof MENUS;

type Part<M extends Menu> = (typeof MENUS)[M][number];

/** A part of a menu: `edit/history`. */
export type Place = { [M in Menu]: `${M}/${Part<M>}` }[Menu];

export function isMenu(name: string): name is Menu {
  return Object.hasOwn(MENUS, name);
}

export const MENU_NAMES: readonly Menu[] = Object.keys(MENUS).filter(isMenu);
