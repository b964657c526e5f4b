import type { Analysis } from '../analyse';
import type { Catalogue } from '../catalogue';
import type { Document } from '../graph/document';
import { withBlocks } from '../graph/with-blocks';
import type { Language } from '../kinds/language';
import { pairText, shapeText } from '../kinds/shape';
import { SUMMARY_WORDS } from '../text/summary';
import { summaryRows } from './summary-rows';

/** Words, or a figure as it is; null where it is unknown. */
export type Cell = string | number | null;

/** A summary as a table: every row has as many cells as there are headings. */
export interface SummaryTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totals: readonly Cell[];
}

/** The summary of a net, its blocks closed or opened into their layers. */
export function summaryTable(
  document: Document,
  analysis: Analysis,
  shipped: Catalogue,
  { blocksOpen, language }: { readonly blocksOpen: boolean; readonly language: Language },
): SummaryTable {
  const words = SUMMARY_WORDS[language];
  const catalogue = withBlocks(shipped, document.blocks);
  const names = new Map(document.nodes.map(({ id, name }) => [id, name]));
  const rows = summaryRows(analysis, blocksOpen, catalogue).map((row): readonly Cell[] => {
    const { receptiveField: field } = row;
    return [
      row.id,
      names.get(row.id) ?? '',
      catalogue.find(row.kind)?.words[language].name ?? row.kind,
      row.face,
      row.shape && shapeText(row.shape),
      row.params,
      row.trainable,
      row.macs,
      row.activationBytes,
      field === 'all' ? words.all : field && pairText(field),
    ];
  });
  const { params, trainable, macs, activationBytes } = analysis.totals;
  return {
    headings: [
      words.id,
      words.name,
      words.kind,
      words.settings,
      words.shape,
      words.params,
      words.trainable,
      words.macs,
      words.activations,
      words.receptiveField,
    ],
    rows,
    totals: [words.total, '', '', '', '', params, trainable, macs, activationBytes, ''],
  };
}
