import { describe, expect, it } from 'vitest';
import { aligned, distributed, type NodeBox } from './align';

const boxes: readonly NodeBox[] = [
  { id: 'a', x: 0, y: 0, width: 100, height: 80 },
  { id: 'b', x: 150, y: 30, width: 200, height: 120 },
  { id: 'c', x: 500, y: 10, width: 100, height: 80 },
];

describe('boxes', () => {
  it('are brought to a side of the rectangle around them', () => {
    const xs = (side: 'left' | 'centre' | 'right'): number[] =>
      [...aligned(boxes, side).values()].map(({ x }) => x);
    const ys = (side: 'top' | 'middle' | 'bottom'): number[] =>
      [...aligned(boxes, side).values()].map(({ y }) => y);
    expect(xs('left')).toEqual([0, 0, 0]);
    expect(xs('centre')).toEqual([250, 200, 250]);
    expect(xs('right')).toEqual([500, 400, 500]);
    expect(ys('top')).toEqual([0, 0, 0]);
    expect(ys('middle')).toEqual([35, 15, 35]);
    expect(ys('bottom')).toEqual([70, 30, 70]);
    expect([...aligned(boxes, 'left').values()].map(({ y }) => y)).toEqual([0, 30, 10]);
    expect(aligned([], 'left').size).toBe(0);
  });

  it('get equal gaps between them, the outer ones staying', () => {
    const places = distributed(boxes, 'horizontal');
    expect(places.get('a')).toEqual({ x: 0, y: 0 });
    expect(places.get('b')).toEqual({ x: 200, y: 30 });
    expect(places.get('c')).toEqual({ x: 500, y: 10 });
    expect(distributed(boxes.slice(1), 'vertical').size).toBe(0);
  });
});
