import { describe, expect, it } from 'vitest';
import { around, framed, pathsByColor } from './overview';

const box = { x: 10, y: 20, width: 30, height: 5 };

describe('the overview', () => {
  it('holds every node and the view', () => {
    const view = { x: -100, y: 0, width: 200, height: 100 };
    expect(around([box, view])).toEqual(view);
    expect(around([box, { x: 50, y: 0, width: 10, height: 10 }])).toEqual({
      x: 10,
      y: 0,
      width: 50,
      height: 25,
    });
  });

  it('shows a part in its middle, as large as fits', () => {
    const { x, y, width, height } = framed(box, { width: 120, height: 60 });
    expect(width / height).toBeCloseTo(2);
    expect(width).toBeCloseTo(1.08 * box.width);
    expect(x + width / 2).toBeCloseTo(25);
    expect(y + height / 2).toBeCloseTo(22.5);
  });

  it('draws all nodes of a colour at once', () => {
    const paths = pathsByColor([
      { ...box, color: 'red' },
      { ...box, color: 'blue' },
      { ...box, x: 0, color: 'red' },
    ]);
    expect(paths).toEqual([
      { color: 'red', path: 'M10 20h30v5h-30zM0 20h30v5h-30z' },
      { color: 'blue', path: 'M10 20h30v5h-30z' },
    ]);
  });
});
