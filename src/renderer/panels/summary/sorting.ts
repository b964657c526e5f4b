import type { SummaryRow } from '../../../core/export/summary-rows';
import { elements } from '../../../core/kinds/shape';

/** The columns of the summary, each of which can be sorted by. */
export const COLUMNS = [
  'layer',
  'settings',
  'shape',
  'params',
  'trainable',
  'macs',
  'activations',
  'receptiveField',
] as const;

export type Column = (typeof COLUMNS)[number];

/** How the summary is sorted; null is the order in which data flows. */
export type Sorting = { readonly by: Column; readonly descending: boolean } | null;

/** Columns of words are read from A on; of figures, the largest are looked for. */
function descendsFirst(column: Column): boolean {
  return column !== 'layer' && column !== 'settings';
}

/** What a press on a column's head makes of the order: one way, the other, the net's own again. */
export function pressed(sorting: Sorting, by: Column): Sorting {
  if (sorting?.by !== by) return { by, descending: descendsFirst(by) };
  return sorting.descending === descendsFirst(by) ? { by, descending: !sorting.descending } : null;
}

/** What a row is sorted by: words, a figure, or null where it is unknown. */
function keyOf(row: SummaryRow, by: Column, name: string): string | number | null {
  switch (by) {
    case 'layer':
      return name;
    case 'settings':
      return row.face;
    case 'shape':
      return row.shape && elements(row.shape);
    case 'params':
      return row.params;
    case 'trainable':
      return row.trainable;
    case 'macs':
      return row.macs;
    case 'activations':
      return row.activationBytes;
    case 'receptiveField': {
      const field = row.receptiveField;
      return field === 'all' ? Infinity : field && field[0] * field[1];
    }
  }
}

function compare(a: string | number, b: string | number, locale: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a < b ? -1 : 1;
  return String(a).localeCompare(String(b), locale, { numeric: true });
}

/**
 * The rows in the order that was asked for. What is equal stays in the order of the net, and what
 * is unknown comes last either way.
 */
export function sorted(
  rows: readonly SummaryRow[],
  sorting: Sorting,
  nameOf: (row: SummaryRow) => string,
  locale: string,
): readonly SummaryRow[] {
  if (!sorting) return rows;
  const { by, descending } = sorting;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by, nameOf(row)) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return (descending ? -1 : 1) * compare(a.key, b.key, locale);
  });
  return keyed.map(({ row }) => row);
}
