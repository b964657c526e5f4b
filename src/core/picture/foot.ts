import type { NodeAnalysis } from '../analyse';
import type { Language } from '../kinds/language';
import { pairText } from '../kinds/shape';
import { bytes, count, macs, shape } from '../text/figures';
import { FOOT_WORDS } from '../text/picture';

/** What can be shown of the net on the canvas and in its picture, each on or off. */
const SHOWABLE = [
  'shape',
  'params',
  'macs',
  'activations',
  'receptiveField',
  'wireShapes',
] as const;

/** What is shown of every node, and whether wires carry the shapes that flow in them. */
export type Shown = Readonly<Record<(typeof SHOWABLE)[number], boolean>>;

/** Enough to read a net by; the rest when it is asked for. */
export const SHOWN_AT_FIRST: Shown = {
  shape: true,
  params: true,
  macs: false,
  activations: false,
  receptiveField: false,
  wireShapes: true,
};

/** One figure at the foot of a node; `text` is null for a shape that is unknown. */
export interface FootItem {
  readonly name: Exclude<(typeof SHOWABLE)[number], 'wireShapes'>;
  readonly text: string | null;
}

function textOf(
  name: FootItem['name'],
  known: NodeAnalysis,
  language: Language,
): string | null | undefined {
  const words = FOOT_WORDS[language];
  const { receptiveField: field } = known;
  switch (name) {
    case 'shape':
      return known.shape && shape(known.shape);
    case 'params':
      return known.params > 0 ? count(known.params) : undefined;
    case 'macs':
      return known.macs > 0 ? words.macs(macs(known.macs)) : undefined;
    case 'activations':
      return known.activationBytes > 0 ? bytes(known.activationBytes) : undefined;
    case 'receptiveField':
      return field
        ? words.receptiveField(field === 'all' ? words.all : pairText(field))
        : undefined;
  }
}

/** The foot of a node in lines of one or two figures; none where nothing is to be shown. */
export function footLines(
  known: NodeAnalysis | undefined,
  shown: Shown,
  language: Language,
): readonly (readonly FootItem[])[] {
  const items = SHOWABLE.flatMap((name): readonly FootItem[] => {
    if (name === 'wireShapes' || !shown[name]) return [];
    const text = known ? textOf(name, known, language) : name === 'shape' ? null : undefined;
    return text === undefined ? [] : [{ name, text }];
  });
  const lines: FootItem[][] = [];
  for (const [at, item] of items.entries())
    if (at % 2 === 0) lines.push([item]);
    else lines.at(-1)?.push(item);
  return lines;
}
