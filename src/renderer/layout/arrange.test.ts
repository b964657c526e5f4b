import { describe, expect, it } from 'vitest';
import type { Position } from '../../core/graph/document';
import { arrange, type Net } from './arrange';

const WIDTH = 168;
const HEIGHT = 82;

function net(ids: readonly string[], wires: readonly [string, string][]): Net {
  return {
    boxes: ids.map((id) => ({ id, width: WIDTH, height: HEIGHT })),
    wires: wires.map(([from, to], port) => ({ from, to, port })),
  };
}

function chain(length: number): Net {
  const ids = Array.from({ length }, (_, at) => `n${at}`);
  return net(
    ids,
    ids.slice(1).map((id, at) => [`n${at}`, id]),
  );
}

function apart(a: Position, b: Position): boolean {
  return Math.abs(a.x - b.x) >= WIDTH || Math.abs(a.y - b.y) >= HEIGHT;
}

describe('arrange', () => {
  it('lays a short chain in one straight row', () => {
    const places = [...arrange(chain(3)).values()];
    expect(new Set(places.map(({ y }) => y)).size).toBe(1);
    expect(places.map(({ x }) => x)).toEqual([0, 228, 456]);
  });

  it('breaks a long chain into rows that fit a canvas', () => {
    const places = [...arrange(chain(20)).values()];
    const width = Math.max(...places.map(({ x }) => x)) + WIDTH;
    const height = Math.max(...places.map(({ y }) => y)) + HEIGHT;
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(3);
  });

  it('never breaks where more than one wire crosses, nor lays one node on another', () => {
    const lanes = net(
      ['in', 'a', 'b', 'c', 'sum', 'end'],
      [
        ['in', 'a'],
        ['a', 'b'],
        ['in', 'c'],
        ['b', 'sum'],
        ['c', 'sum'],
        ['sum', 'end'],
      ],
    );
    const places = arrange(lanes);
    const at = (id: string): Position => places.get(id) ?? { x: NaN, y: NaN };
    expect(at('in').x).toBeLessThan(at('a').x);
    expect(at('b').x).toBeLessThan(at('sum').x);
    const all = [...places.values()];
    for (const [index, a] of all.entries())
      for (const b of all.slice(index + 1)) expect(apart(a, b)).toBe(true);
  });

  it('arranges even the deepest net, quickly', () => {
    const start = performance.now();
    const places = [...arrange(chain(2000)).values()];
    expect(performance.now() - start).toBeLessThan(2000);
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(2000);
  });

  it('places nodes without wires, and circles, all the same', () => {
    expect(arrange(net(['a', 'b'], [])).size).toBe(2);
    expect(
      arrange(
        net(
          ['a', 'b'],
          [
            ['a', 'b'],
            ['b', 'a'],
          ],
        ),
      ).size,
    ).toBe(2);
    expect(arrange({ boxes: [], wires: [] }).size).toBe(0);
  });
});
