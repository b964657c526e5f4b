import type { Workbench } from '../state/workbench.svelte';
import { paletteItems } from '../panels/palette-items';
import { FILES } from '../text/files';
import { FAMILIES } from '../text/menus';
import { PALETTE } from '../text/palette';
import { fileName, folderOf } from '../text/paths';
import type { Place } from './menus';
import type { CommandId } from './table';

/** One of a family: a layer to add, a preset to open. */
interface Member {
  readonly id: string;
  readonly name: string;
  /** What it is called in the list of all commands, where its family is not seen. */
  readonly fullName: string;
  /** What tells it from others of its name: the folder of a file. */
  readonly detail?: string;
  readonly run: () => void;
}

/** A menu within a menu. */
export interface Branch {
  readonly title: string;
  readonly members: readonly Member[];
  /** A command about all of them, which stands below them and nowhere else in the menu. */
  readonly last?: CommandId;
}

/** Commands of one sort that are not known beforehand: as many as there are layers, presets … */
export interface Family {
  readonly id: string;
  readonly place: Place;
  readonly branches: (workbench: Workbench) => readonly Branch[];
}

const kinds: Family = {
  id: 'add',
  place: 'insert/kinds',
  branches(workbench) {
    const { language, edits } = workbench;
    const { groups, blocks } = paletteItems('', language);
    const words = PALETTE[language];
    const branch = (title: string, found: typeof blocks): Branch => ({
      title,
      members: found.map(({ kind, words: { [language]: named } }) => ({
        id: kind,
        name: named.name,
        fullName: FAMILIES[language].add(named.name),
        run: () => edits.add(kind),
      })),
    });
    return [
      ...groups.map(({ group, kinds: layers }) => branch(words.groups[group], layers)),
      branch(words.blocks, blocks),
    ];
  },
};

const gallery: Family = {
  id: 'preset',
  place: 'file/document',
  branches({ language, files }) {
    const words = FAMILIES[language];
    const members = paletteItems('', language).presets.map(({ id, about, document }) => ({
      id,
      name: about.title,
      fullName: words.preset(about.title),
      run: () => void files.replace(document),
    }));
    return [{ title: words.presets, members }];
  },
};

const recent: Family = {
  id: 'recent',
  place: 'file/document',
  branches({ language, files, recent: paths }) {
    const members = paths.map((path) => ({
      id: path,
      name: fileName(path),
      fullName: FAMILIES[language].recent(fileName(path)),
      detail: folderOf(path),
      run: () => void files.openRecent(path),
    }));
    return [{ title: FILES[language].recent, members, last: 'clearRecent' }];
  },
};

const pictures: Family = {
  id: 'picture',
  place: 'file/export',
  branches({ language, exporter }) {
    const words = FILES[language];
    const members = (['svg', 'png'] as const).flatMap((format) =>
      (['light', 'dark'] as const).map((theme) => {
        const name = words.picture(format.toUpperCase(), theme === 'dark');
        return {
          id: `${format}-${theme}`,
          name,
          fullName: words.pictureLong(name),
          run: () => void exporter.picture(format, theme),
        };
      }),
    );
    return [{ title: words.exportPicture, members }];
  },
};

const summaries: Family = {
  id: 'summary',
  place: 'file/export',
  branches({ language, exporter }) {
    const words = FILES[language];
    const members = (
      [
        ['csv', 'CSV'],
        ['md', 'Markdown'],
      ] as const
    ).map(([format, name]) => ({
      id: format,
      name,
      fullName: words.summaryLong(name),
      run: () => void exporter.summary(format),
    }));
    return [{ title: words.exportSummary, members }];
  },
};

export const FAMILY_LIST: readonly Family[] = [recent, gallery, pictures, summaries, kinds];
