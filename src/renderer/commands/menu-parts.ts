import type { Workbench } from '../state/workbench.svelte';
import type { Context } from './entry';
import { type Branch, FAMILY_LIST } from './families';
import { type Menu, MENU_NAMES, MENUS } from './menus';
import { COMMAND_IDS, type CommandId, TABLE } from './table';

/** What stands between two lines of a menu: commands, and below them menus within the menu. */
export interface MenuPart {
  readonly ids: readonly CommandId[];
  readonly branches: readonly Branch[];
}

function some({ ids, branches }: MenuPart): boolean {
  return ids.length + branches.length > 0;
}

/** A menu of the bar, empty parts left out. */
export function menuParts(menu: Menu, workbench: Workbench): readonly MenuPart[] {
  return MENUS[menu]
    .map((part) => {
      const place = `${menu}/${part}`;
      const branches = FAMILY_LIST.filter((family) => family.place === place).flatMap((family) =>
        family.branches(workbench),
      );
      const within = new Set(branches.map(({ last }) => last));
      const ids = COMMAND_IDS.filter((id) => TABLE[id].place === place && !within.has(id));
      return { ids, branches };
    })
    .filter(some);
}

/**
 * The menu of what lies under the pointer: a part for every menu that gives it something. What cannot
 * be done is left out: it would be most of it.
 */
export function contextParts(context: Context, { commands }: Workbench): readonly MenuPart[] {
  const offered = COMMAND_IDS.filter(
    (id) => TABLE[id].contexts?.includes(context) && commands.enabled(id),
  );
  const nearest: readonly Menu[] = ['canvas', ...MENU_NAMES.filter((menu) => menu !== 'canvas')];
  return nearest
    .map((menu) => ({
      ids: offered.filter((id) => TABLE[id].place.startsWith(`${menu}/`)),
      branches: [],
    }))
    .filter(some);
}
