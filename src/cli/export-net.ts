import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import { summaryCsv } from '../core/export/summary-csv';
import { summaryMarkdown } from '../core/export/summary-markdown';
import { summaryTable } from '../core/export/summary-table';
import { SHOWN_AT_FIRST } from '../core/picture/foot';
import { drawPicture } from '../core/picture/picture';
import type { Call } from './call';
import { openGraph } from './open-graph';
import { type OptionKinds, UsageError } from './options';
import { print } from './print';
import { type Status, SUCCESS } from './status';

export const EXPORT_OPTIONS = {
  format: 'value',
  theme: 'value',
  expand: 'flag',
} satisfies OptionKinds;

const FORMATS = ['svg', 'csv', 'md'] as const;
const THEMES = ['light', 'dark'] as const;

/** The value of an option that is one of a few words; the first of them where it is not given. */
function oneOf<W extends string>(
  option: string,
  known: readonly [W, ...W[]],
  { values, words }: Call,
): W {
  const given = values.get(option);
  if (given === undefined) return known[0];
  const found = known.find((word) => word === given);
  if (found === undefined)
    throw new UsageError(words.badValue(`--${option}`, words.oneOf(known), given));
  return found;
}

/**
 * Prints a net as a file for other programs: its picture, or its summary as a table.
 * @throws SaidError where it cannot be read
 */
export function exportNet(call: Call): Status {
  const format = oneOf('format', FORMATS, call);
  const theme = oneOf('theme', THEMES, call);
  const { document, name } = openGraph(call);
  const { language, flags } = call;
  const analysis = analyse(document, catalogue);
  if (format === 'svg') {
    const shown = SHOWN_AT_FIRST;
    const options = { analysis, shipped: catalogue, theme, language, shown, title: name };
    print(drawPicture(document, options).svg);
    return SUCCESS;
  }
  const table = summaryTable(document, analysis, catalogue, {
    blocksOpen: flags.has('expand'),
    language,
  });
  print(format === 'csv' ? summaryCsv(table) : summaryMarkdown(table));
  return SUCCESS;
}
