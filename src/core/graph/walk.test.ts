import { describe, expect, it } from 'vitest';
import { presetFiles } from '../presets';
import type { Graph } from './document';
import { readValue } from './read';
import { afterLoss, type Direction, firstNode, lastNode, walk } from './walk';

/** `a>b` are wires; places are by id, in px. */
function graph(places: Record<string, [x: number, y: number]>, ...wires: string[]): Graph {
  return {
    nodes: Object.entries(places).map(([id, [x, y]]) => ({
      id,
      kind: 'dense',
      params: {},
      position: { x, y },
    })),
    edges: wires.map((wire, port) => {
      const [from = '', to = ''] = wire.split('>');
      return { from, to, port };
    }),
  };
}

const branched = graph(
  { in: [0, 100], top: [200, 0], middle: [200, 110], bottom: [200, 200], join: [400, 100] },
  'in>top',
  'in>middle',
  'in>bottom',
  'top>join',
  'middle>join',
  'bottom>join',
);

describe('a walk by arrow keys', () => {
  it('follows the wires to the right and back to the left, straight ahead where they part', () => {
    expect(walk(branched, 'in', 'right')).toBe('middle');
    expect(walk(branched, 'middle', 'right')).toBe('join');
    expect(walk(branched, 'join', 'left')).toBe('middle');
    expect(walk(branched, 'top', 'left')).toBe('in');
  });

  it('goes up and down from branch to branch', () => {
    expect(walk(branched, 'top', 'down')).toBe('middle');
    expect(walk(branched, 'middle', 'down')).toBe('bottom');
    expect(walk(branched, 'bottom', 'up')).toBe('middle');
    expect(walk(branched, 'top', 'up')).toBeUndefined();
  });

  it('follows a wire though it leads back to the next row', () => {
    const rows = graph({ a: [0, 0], b: [300, 0], c: [0, 200] }, 'a>b', 'b>c');
    expect(walk(rows, 'b', 'right')).toBe('c');
    expect(walk(rows, 'c', 'left')).toBe('b');
    expect(walk(rows, 'c', 'right')).toBeUndefined();
    expect(walk(rows, 'c', 'up')).toBe('a');
  });

  it('reaches what hangs together with nothing', () => {
    const apart = graph({ a: [0, 0], b: [200, 0], alone: [420, 30], below: [0, 300] }, 'a>b');
    expect(walk(apart, 'b', 'right')).toBe('alone');
    expect(walk(apart, 'alone', 'left')).toBe('b');
    expect(walk(apart, 'a', 'down')).toBe('below');
    expect(walk(apart, 'alone', 'down')).toBe('below');
  });

  it('begins at what takes from nothing and ends at what feeds nothing', () => {
    expect(firstNode(branched)).toBe('in');
    expect(lastNode(branched)).toBe('join');
    expect(firstNode(graph({}))).toBeUndefined();
    const circle = graph({ a: [0, 0], b: [1, 0] }, 'a>b', 'b>a');
    expect([firstNode(circle), lastNode(circle)]).toEqual(['a', 'b']);
  });

  it('goes on from a neighbour of a node that is gone', () => {
    const left = new Set(['in', 'top', 'join']);
    expect(afterLoss(branched, 'middle', left)).toBe('in');
    expect(afterLoss(branched, 'in', new Set(['top', 'join']))).toBe('top');
    expect(afterLoss(branched, 'bottom', new Set(['top']))).toBe('top');
    expect(afterLoss(branched, 'in', new Set())).toBeUndefined();
  });

  it.each(presetFiles)('reaches every node of $id', ({ content }) => {
    const reading = readValue(content);
    if (!('document' in reading)) throw new Error('not read');
    const net = reading.document;
    const seen = new Set([firstNode(net) ?? '']);
    const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];
    for (const id of seen)
      for (const direction of directions) {
        const next = walk(net, id, direction);
        if (next !== undefined) seen.add(next);
      }
    expect(seen.size).toBe(net.nodes.length);
  });
});
