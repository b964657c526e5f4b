import { describe, expect, it } from 'vitest';
import { arrangeFramed, type PlacedBox } from './framed';

const box = (id: string, x: number, y: number): PlacedBox => ({ id, x, y, width: 168, height: 82 });

describe('a net with frames', () => {
  const boxes = [box('in', 0, 0), box('a', 300, 300), box('b', 320, 500), box('out', 900, 0)];
  const frame = { id: 'f', x: 250, y: 250, width: 400, height: 400 };
  const wires = [
    { from: 'in', to: 'a', port: 0 },
    { from: 'a', to: 'b', port: 0 },
    { from: 'b', to: 'out', port: 0 },
  ];

  it('keeps together what lies in one, and lets the frame follow', () => {
    const { nodes, frames } = arrangeFramed({ boxes, wires, frames: [frame] });
    const around = frames.get('f');
    const inside = (id: string): boolean => {
      const at = nodes.get(id);
      return (
        at !== undefined &&
        around !== undefined &&
        at.x >= around.x &&
        at.x + 168 <= around.x + around.width &&
        at.y >= around.y &&
        at.y + 82 <= around.y + around.height
      );
    };
    expect(nodes.size).toBe(4);
    expect(['in', 'a', 'b', 'out'].map(inside)).toEqual([false, true, true, false]);
    expect(nodes.get('a')?.x).toBeGreaterThan(nodes.get('in')?.x ?? NaN);
  });

  it('arranges frames within frames, and leaves empty ones as large as they were', () => {
    const outer = { id: 'o', x: 200, y: 200, width: 600, height: 600 };
    const empty = { id: 'e', x: 2000, y: 2000, width: 333, height: 222 };
    const { frames } = arrangeFramed({ boxes, wires, frames: [frame, outer, empty] });
    const [inner, around] = [frames.get('f'), frames.get('o')];
    expect(inner && around && inner.x >= around.x && inner.y >= around.y).toBe(true);
    expect(frames.get('e')).toMatchObject({ width: 333, height: 222 });
  });

  it('is arranged where there is no frame, and where there is nothing', () => {
    expect(arrangeFramed({ boxes, wires, frames: [] }).nodes.size).toBe(4);
    expect(arrangeFramed({ boxes: [], wires: [], frames: [] }).nodes.size).toBe(0);
  });
});
