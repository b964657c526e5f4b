import { grouped } from '../text/numbers';
import type { Cell, SummaryTable } from './summary-table';

/** Signs that mean something in Markdown; a line break would end the row. */
function words(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#!&]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

function cellText(cell: Cell): string {
  if (cell === null) return '?';
  return typeof cell === 'number' ? grouped(cell) : words(cell);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** A summary as a table of GitHub's Markdown, with the totals below; figures to the right. */
export function summaryMarkdown({ headings, rows, totals }: SummaryTable): string {
  const rule = totals.map((cell) => (typeof cell === 'number' ? '---:' : '---'));
  const bold = totals.map((cell) => (cell === '' ? '' : `**${cellText(cell)}**`));
  return [headings.map(words), rule, ...rows.map((row) => row.map(cellText)), bold]
    .map(line)
    .join('');
}
