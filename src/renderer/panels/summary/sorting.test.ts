import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/analyse';
import { catalogue } from '../../../core/catalogue';
import { summaryRows } from '../../../core/export/summary-rows';
import { readValue } from '../../../core/graph/read';
import { presetFiles } from '../../../core/presets';
import { COLUMNS, type Column, pressed, sorted, type Sorting } from './sorting';

const reading = readValue(presetFiles.find(({ id }) => id === 'lenet5')?.content);
if (!('document' in reading)) throw new Error('LeNet5 is no graph');
const rows = summaryRows(analyse(reading.document, catalogue), true, catalogue);

function ids(sorting: Sorting, from = rows): readonly string[] {
  return sorted(from, sorting, (row) => row.id, 'en').map((row) => row.id);
}

describe('sorting the summary', () => {
  it.each(COLUMNS)('goes by %s one way, the other, and back', (by) => {
    const first = pressed(null, by);
    const second = pressed(first, by);
    expect(first?.descending).not.toBe(second?.descending);
    expect(pressed(second, by)).toBeNull();
    expect([...ids(first)].sort()).toEqual([...ids(null)].sort());
  });

  it('begins anew with another column', () => {
    expect(pressed({ by: 'macs', descending: false }, 'params')).toEqual({
      by: 'params',
      descending: true,
    });
  });

  it('puts the largest first, and keeps the order of the net among equals', () => {
    const params = sorted(rows, { by: 'params', descending: true }, (row) => row.id, 'en');
    expect(params[0]?.params).toBe(Math.max(...rows.map((row) => row.params)));
    const none = params.filter((row) => row.params === 0).map((row) => row.id);
    expect(none).toEqual(rows.filter((row) => row.params === 0).map((row) => row.id));
  });

  it('puts what is unknown last, whichever way', () => {
    const some = rows.map((row, at) => (at === 2 ? { ...row, shape: null } : row));
    for (const descending of [false, true])
      expect(ids({ by: 'shape', descending }, some).at(-1)).toBe(some[2]?.id);
  });

  it('reads numbers within names as numbers', () => {
    const named = ['c10', 'c2', 'c1'].flatMap((id) => (rows[0] ? [{ ...rows[0], id }] : []));
    const by: Column = 'layer';
    expect(ids({ by, descending: false }, named)).toEqual(['c1', 'c2', 'c10']);
  });
});
