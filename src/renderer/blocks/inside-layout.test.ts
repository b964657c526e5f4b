import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../core/graph/document';
import { CLOSED, layInside } from './inside-layout';

function node(id: string, x: number, y: number): GraphNode {
  return { id, kind: 'dropout', params: {}, position: { x, y } };
}

const graph = {
  nodes: [node('a', 100, 50), node('b', 328, 50), node('c', 556, 50), node('under', 328, 200)],
  edges: [],
};

describe('the inside of a block in place', () => {
  it('lies as in its own view, from the corner on', () => {
    const { places, width, height } = layInside(graph, () => CLOSED);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => places.get(id));
    expect(a).toMatchObject({ x: 0, y: 0 });
    expect(b?.x).toBeGreaterThan(CLOSED.width);
    expect(width).toBe((c?.x ?? 0) + CLOSED.width);
    expect(height).toBe((places.get('under')?.y ?? 0) + CLOSED.height);
  });

  it('makes room to the right of and below a card that is open', () => {
    const closed = layInside(graph, () => CLOSED).places;
    const open = { width: CLOSED.width + 200, height: CLOSED.height + 90 };
    const { places } = layInside(graph, ({ id }) => (id === 'b' ? open : CLOSED));
    expect(places.get('a')).toEqual(closed.get('a'));
    expect(places.get('b')).toMatchObject({ x: closed.get('b')?.x, ...open });
    expect(places.get('c')?.x).toBe((closed.get('c')?.x ?? 0) + 200);
    expect(places.get('under')).toMatchObject({
      x: closed.get('under')?.x,
      y: (closed.get('under')?.y ?? 0) + 90,
    });
  });
});
