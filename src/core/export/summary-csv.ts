import type { Cell, SummaryTable } from './summary-table';

/**
 * What a spreadsheet would take for a formula: a name of a node could make one run. So marked, it
 * shows as text. Figures are never marked: ours are not negative.
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const words = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(words) ? `"${words.replace(/"/g, '""')}"` : words;
}

/**
 * A summary as CSV by RFC 4180. Figures are plain, so that they can be summed; the totals are left
 * out, so that they are not summed twice. Without a byte-order mark: who writes a file for a
 * spreadsheet puts one before it.
 */
export function summaryCsv({ headings, rows }: SummaryTable): string {
  return [headings, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
