import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue';
import type { Document } from '../../core/graph/document';
import { outlineRows } from '../../core/graph/outline-rows';
import { readValue } from '../../core/graph/read';
import { presetFiles } from '../../core/presets';
import { typedAhead, walk } from './walk';

function preset(id: string): Document {
  const reading = readValue(presetFiles.find((file) => file.id === id)?.content);
  if (!('document' in reading)) throw new Error(`${id} cannot be read`);
  return reading.document;
}

const BLOCK = 'r1';
const closed = outlineRows(preset('resnet18'), catalogue, new Set());
const open = outlineRows(preset('resnet18'), catalogue, new Set([BLOCK]));
const at = open.findIndex(({ key }) => key === BLOCK);

describe('the rows of an outline', () => {
  it('have a block closed until it is turned, and then its inside below it', () => {
    expect(closed.every(({ level }) => level === 1)).toBe(true);
    expect(closed[at]).toMatchObject({ key: BLOCK, expanded: false, parent: null });
    const inside = open.filter(({ parent }) => parent === BLOCK);
    expect(inside.length).toBeGreaterThan(3);
    for (const [place, row] of inside.entries())
      expect(row).toMatchObject({
        level: 2,
        within: [BLOCK],
        editable: false,
        position: place + 1,
        size: inside.length,
      });
  });

  it('have branches open until they are turned, with what is on them one deeper', () => {
    const branch = open.find(({ item }) => item.type === 'branch' && item.items.length > 0);
    expect(branch).toMatchObject({ level: 2, expanded: true });
    const key = branch?.key ?? '';
    expect(open.filter(({ parent }) => parent === key).map(({ level }) => level)).toContain(3);
    const turned = outlineRows(preset('resnet18'), catalogue, new Set([BLOCK, key]));
    expect(turned.find((row) => row.key === key)).toMatchObject({ expanded: false });
    expect(turned.filter(({ parent }) => parent === key)).toEqual([]);
  });

  it('have keys of their own', () => {
    expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
  });
});

describe('keys in an outline', () => {
  it('walk over the rows that are shown', () => {
    expect(walk(open, at, 'ArrowDown')).toEqual({ type: 'go', to: open[at + 1] });
    expect(walk(open, at, 'ArrowUp')).toEqual({ type: 'go', to: open[at - 1] });
    expect(walk(open, at, 'Home')).toEqual({ type: 'go', to: open[0] });
    expect(walk(open, at, 'End')).toEqual({ type: 'go', to: open.at(-1) });
    expect(walk(open, 0, 'ArrowUp')).toBeNull();
    expect(walk(open, open.length - 1, 'ArrowDown')).toBeNull();
    expect(walk(open, at, 'Tab')).toBeNull();
  });

  it('open and go in with right, go out and close with left', () => {
    expect(walk(closed, at, 'ArrowRight')).toEqual({ type: 'turn', row: closed[at] });
    expect(walk(open, at, 'ArrowRight')).toEqual({ type: 'go', to: open[at + 1] });
    expect(walk(open, at + 1, 'ArrowRight')).toBeNull();
    expect(walk(open, at + 1, 'ArrowLeft')).toEqual({ type: 'go', to: open[at] });
    expect(walk(open, at, 'ArrowLeft')).toEqual({ type: 'turn', row: open[at] });
    expect(walk(closed, at, 'ArrowLeft')).toBeNull();
  });

  it('lead to the next name that begins so, going round', () => {
    const names = ['conv', 'dense', 'dropout', 'dense'];
    const rows = closed.slice(0, names.length);
    const found = (from: number, typed: string): number =>
      rows.findIndex(
        (row) => row === typedAhead(rows, from, typed, (one) => names[rows.indexOf(one)] ?? ''),
      );
    expect(found(0, 'd')).toBe(1);
    expect(found(1, 'd')).toBe(2);
    expect(found(1, 'DE')).toBe(1);
    expect(found(3, 'd')).toBe(1);
    expect(found(0, 'dr')).toBe(2);
    expect(found(0, 'x')).toBe(-1);
  });
});
