import { catalogue, type Kind } from '../../core/catalogue';
import type { Group } from '../../core/kinds/layer';
import type { Language } from '../../core/kinds/language';
import { type Preset, presets } from '../state/presets';

/** The order of the groups: as layers follow one another in a net. */
const GROUPS: readonly Group[] = [
  'inputOutput',
  'convolution',
  'normalization',
  'activation',
  'pooling',
  'regularization',
  'dense',
  'merge',
];

interface LayerGroup {
  readonly group: Group;
  readonly kinds: readonly Kind[];
}

export interface PaletteItems {
  readonly groups: readonly LayerGroup[];
  readonly blocks: readonly Kind[];
  readonly presets: readonly Preset[];
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}

/** Whether a kind answers to a search: by its name in the language, or in Keras' words. */
function answers(kind: Kind, query: string, language: Language): boolean {
  const { en, zh } = kind.words;
  const names = language === 'en' ? [en.name] : [zh.name, en.name];
  return [...names, kind.kind].some((name) => folded(name).includes(query));
}

/** What the palette offers for a search; everything for none. */
export function paletteItems(search: string, language: Language): PaletteItems {
  const query = folded(search);
  const found = catalogue.kinds.filter((kind) => answers(kind, query, language));
  const layers = found.flatMap((kind) => (kind.type === 'layer' ? [kind] : []));
  return {
    groups: GROUPS.map((group) => ({
      group,
      kinds: layers.filter((layer) => layer.group === group),
    })).filter(({ kinds }) => kinds.length > 0),
    blocks: found.filter((kind) => kind.type === 'block'),
    presets: presets.filter(({ about }) => folded(about.title).includes(query)),
  };
}
