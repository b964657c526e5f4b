import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetFiles } from '../presets';
import type { Graph } from './document';
import { outlineOf, type OutlineItem } from './outline';
import { readValue } from './read';

/** A graph of words: `a>b c` are wires from a to b and, at a's, to c. */
function graphOf(...lines: readonly string[]): Graph {
  const wires = lines.flatMap((line) => {
    const [from = '', targets = ''] = line.split('>');
    return targets
      .split(' ')
      .filter((to) => to !== '')
      .map((to) => ({ from, to }));
  });
  const ids = [...new Set(lines.flatMap((line) => line.split(/[> ]/)).filter((id) => id !== ''))];
  return {
    nodes: ids.map((id) => ({ id, kind: 'dense', params: {}, position: { x: 0, y: 0 } })),
    edges: wires.map(({ from, to }, at) => ({
      from,
      to,
      port: wires.slice(0, at).filter((wire) => wire.to === to).length,
    })),
  };
}

/** `a [b c] [→d] d` for a, two branches and the node at which they meet. */
function said(items: readonly OutlineItem[]): string {
  return items
    .map((item) => {
      if (item.type === 'node') return item.node.id;
      return item.items.length > 0 ? `[${said(item.items)}]` : `[→${item.to}]`;
    })
    .join(' ');
}

function nodeIds(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap((item) => (item.type === 'node' ? [item.node.id] : nodeIds(item.items)));
}

describe('the outline of a graph', () => {
  it.each([
    ['a chain is one list', ['a>b', 'b>c'], 'a b c'],
    [
      'lanes stand before the node where they meet',
      ['a>b c', 'b>d', 'c>d', 'd>e'],
      'a [b] [c] d e',
    ],
    ['a shortcut is a branch without nodes', ['a>b d', 'b>c', 'c>d'], 'a [b c] [→d] d'],
    ['lanes may have lanes', ['a>b e', 'b>c d', 'c>e', 'd>e', 'e>f'], 'a [b [c] [d]] [→e] e f'],
    [
      'a meeting of some of the lanes is a branch of its own',
      ['a>b c d', 'b>e', 'c>e', 'e>f', 'd>f'],
      'a [b] [c] [d] [e] f',
    ],
    ['a dead end does not push the rest aside', ['a>b x', 'b>c', 'c>d'], 'a [x] b c d'],
    ['wires of one node to several inputs of another are one way', ['a>b b', 'b>c'], 'a b c'],
    ['several beginnings follow one another', ['a>c', 'b>c', 'c>d', 'e'], 'a b e c d'],
    ['nodes on a circle come last', ['a>b', 'b>c', 'c>b', 'x>y'], 'a x y b c'],
    ['nothing has an empty outline', [], ''],
  ])('%s', (_, lines, outline) => {
    expect(said(outlineOf(graphOf(...lines)))).toBe(outline);
  });

  it('says what a node takes from, and what it follows', () => {
    const items = outlineOf(graphOf('a>b c', 'c>d', 'b>d'));
    const last = items.at(-1);
    expect(last).toMatchObject({ node: { id: 'd' }, sources: ['c', 'b'], after: 'a' });
    expect(items[1]).toMatchObject({ type: 'branch', from: 'a', to: 'b', number: 1, of: 2 });
  });

  it('has every node of any graph once, circles and holes included', () => {
    const id = fc.nat({ max: 9 }).map(String);
    const wire = fc.record({ from: id, to: id, port: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(wire, { maxLength: 24 }), (ids, edges) => {
        const position = { x: 0, y: 0 };
        const nodes = ids.map((one) => ({ id: one, kind: 'dense', params: {}, position }));
        const found = nodeIds(outlineOf({ nodes, edges }));
        expect([...found].sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('has every node of every preset once', () => {
    for (const { content } of presetFiles) {
      const reading = readValue(content);
      if (!('document' in reading)) throw new Error('A preset cannot be read');
      const ids = reading.document.nodes.map(({ id }) => id);
      expect([...nodeIds(outlineOf(reading.document))].sort()).toEqual([...ids].sort());
    }
  });
});
