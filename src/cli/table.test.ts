import { expect, it } from 'vitest';
import { columnsOf, table } from './table';

it('counts the columns that a terminal needs', () => {
  expect(columnsOf('Conv2D 5×5')).toBe(10);
  expect(columnsOf('卷积 Conv2D')).toBe(11);
  expect(columnsOf('（全图）')).toBe(8);
  expect(columnsOf('e\u0301')).toBe(1);
});

it('aligns columns, whatever their script', () => {
  const lines = table(
    [
      ['层', '参数量'],
      ['Conv2D', '7'],
    ],
    ['left', 'right'],
  );
  expect(lines).toBe('层      参数量\nConv2D       7\n');
});

it('is empty without rows', () => {
  expect(table([], ['left'])).toBe('');
});
