import type { Workbench } from '../state/workbench.svelte';
import { COMMANDS } from '../text/commands';
import { MENU_WORDS } from '../text/menus';
import { FAMILY_LIST } from './families';
import { isMenu, type Place } from './menus';
import { COMMAND_IDS, TABLE } from './table';

/** A line of the list of all commands. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** The name in the other language: it is found by both. */
  readonly otherName: string;
  /** The menu that it stands in. */
  readonly place: string;
  /** Its key, or what tells it from others of its name. */
  readonly shown: string;
  readonly checked: boolean | undefined;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** Everything that can be asked for, in the order of the menus. */
export function choices(workbench: Workbench): readonly Choice[] {
  const { commands, language } = workbench;
  const others = COMMANDS[language === 'en' ? 'zh' : 'en'];
  const menuOf = (place: Place): string => {
    const menu = place.replace(/\/.*/, '');
    return isMenu(menu) ? MENU_WORDS[language][menu] : '';
  };
  const single = COMMAND_IDS.map((id): Choice => ({
    id,
    name: commands.name(id),
    otherName: others[id],
    place: menuOf(TABLE[id].place),
    shown: commands.shown(id),
    checked: commands.checked(id),
    enabled: commands.enabled(id),
    run: () => commands.run(id),
  }));
  const members = FAMILY_LIST.flatMap(({ id: family, place, branches }) =>
    branches(workbench).flatMap((branch) =>
      branch.members.map((member): Choice => ({
        id: `${family} ${member.id}`,
        name: member.fullName,
        otherName: member.id,
        place: menuOf(place),
        shown: member.detail ?? '',
        checked: undefined,
        enabled: true,
        run: member.run,
      })),
    ),
  );
  return [...single, ...members];
}
