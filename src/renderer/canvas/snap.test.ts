import { describe, expect, it } from 'vitest';
import { snap } from './snap';

const box = (x: number, y: number, width = 168, height = 82): Parameters<typeof snap>[0] => ({
  x,
  y,
  width,
  height,
});

describe('what is dragged', () => {
  it('comes in line with its neighbours', () => {
    const { by, guides } = snap(box(305, 43), [box(60, 40), box(303, 300)], 6);
    expect(by).toEqual({ x: -2, y: -3 });
    expect(guides).toEqual([
      { axis: 'x', at: 303, from: 40, to: 382 },
      { axis: 'y', at: 40, from: 60, to: 471 },
    ]);
  });

  it('comes in line by middles where sizes differ', () => {
    const { by, guides } = snap(box(100, 500), [box(60, 40, 256)], 6);
    expect(by.x).toBe(4);
    expect(guides).toEqual([{ axis: 'x', at: 188, from: 40, to: 586 }]);
  });

  it('falls on the grid where nothing is near', () => {
    expect(snap(box(101, 299), [box(500, 40)], 6)).toEqual({ by: { x: 3, y: -3 }, guides: [] });
  });
});
