import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import type { Document } from '../graph/document';
import { readValue } from '../graph/read';
import { presetFiles } from '../presets';
import { summaryCsv } from './summary-csv';
import { summaryMarkdown } from './summary-markdown';
import { type SummaryTable, summaryTable } from './summary-table';

function preset(id: string): Document {
  const reading = readValue(presetFiles.find((file) => file.id === id)?.content);
  if (!('document' in reading)) throw new Error(`${id} is no graph`);
  return reading.document;
}

function tableOf(document: Document, blocksOpen = false): SummaryTable {
  const options = { blocksOpen, language: 'en' } as const;
  return summaryTable(document, analyse(document, catalogue), catalogue, options);
}

/** Reads CSV by the letter of RFC 4180. */
function parse(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('CSV', () => {
  it.each([false, true])('has a row for every line, blocks opened: %s', (open) => {
    const table = tableOf(preset('resnet18'), open);
    const csv = summaryCsv(table);
    const rows = parse(csv);
    expect(rows).toHaveLength(1 + table.rows.length);
    for (const row of rows) expect(row).toHaveLength(table.headings.length);
    const column = rows[0]?.indexOf('Parameters') ?? -1;
    const sum = rows.slice(1).reduce((total, row) => total + Number(row[column]), 0);
    expect(sum).toBe(table.totals[column]);
    expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('quotes what would break a row, and disarms formulas', () => {
    const csv = summaryCsv({
      headings: ['a', 'b'],
      rows: [
        ['say "hi", twice', '=HYPERLINK("http://x")'],
        ['two\nlines', '@cmd'],
        [12345.5, null],
        ['+1', '-1'],
      ],
      totals: [],
    });
    expect(csv).toBe(
      'a,b\r\n"say ""hi"", twice","\'=HYPERLINK(""http://x"")"\r\n"two\nlines",\'@cmd\r\n12345.5,\r\n\'+1,\'-1\r\n',
    );
  });
});

describe('Markdown', () => {
  it('is a table with totals', () => {
    const lines = summaryMarkdown(tableOf(preset('lenet5')))
      .trimEnd()
      .split('\n');
    const cells = lines.map((line) => line.split(' | ').length);
    expect(new Set(cells)).toEqual(new Set([10]));
    expect(lines[1]).toContain('---:');
    expect(lines.at(-1)).toContain('**62,006**');
  });

  it('takes signs for what they are', () => {
    const text = summaryMarkdown({
      headings: ['a'],
      rows: [['a | b\n<script>*_`'], [null], [1234567]],
      totals: [''],
    });
    expect(text).toBe(
      '| a |\n| --- |\n| a \\| b \\<script\\>\\*\\_\\` |\n| ? |\n| 1,234,567 |\n|  |\n',
    );
  });
});
