import { describe, expect, test } from 'vitest';
import { Builder, Recording } from '../program/builder';
import { plus } from '../program/ops/arithmetic';
import { placeholder } from '../program/ops/control';
import { reshapeTo } from '../program/ops/reshape';
import { sum } from '../program/ops/sum';
import { square } from '../program/ops/square';
import { dense } from '../program/ops/mat-mul';
import type { Value } from '../program/value';
import { type Live, liveAt } from './live';

const ROW = 4 * 10;

function played(record: (b: Builder, x: Value) => Value, batch = 8): Live {
  const recording = new Recording();
  const b = new Builder(recording, { name: 'run' });
  const x = placeholder(b, 'x', 'float32', [null, 10]);
  const out = sum(b, record(b, x), { axes: [0] });
  return liveAt(recording.operations, { inputs: { x }, outputs: { out } }, batch);
}

describe('liveAt', () => {
  test('what nobody else needs is written over', () => {
    expect(played((b, x) => square(b, square(b, x)))).toEqual({ peak: 8 * ROW, largest: 8 * ROW });
  });

  test('what is needed again stays', () => {
    expect(played((b, x) => plus(b, square(b, x), x)).peak).toBe(2 * 8 * ROW);
  });

  test('another shape is no other memory', () => {
    expect(
      played((b, x) => plus(b, reshapeTo(b, x, [null, 5, 2]), reshapeTo(b, x, [null, 5, 2]))),
    ).toEqual({ peak: 8 * ROW, largest: 8 * ROW });
  });

  test('a product makes room beside what it is made of', () => {
    const weights = (b: Builder): Value => placeholder(b, 'w', 'float32', [10, 30]);
    expect(played((b, x) => dense(b, x, weights(b)))).toEqual({
      peak: 8 * (ROW + 3 * ROW),
      largest: 8 * 3 * ROW,
    });
  });

  test('rows that came of other axes count', () => {
    const weights = (b: Builder): Value => placeholder(b, 'w', 'float32', [2, 6]);
    expect(played((b, x) => dense(b, reshapeTo(b, x, [null, 5, 2]), weights(b)), 1).largest).toBe(
      4 * 5 * 6,
    );
  });
});
