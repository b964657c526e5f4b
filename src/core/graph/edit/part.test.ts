import { describe, expect, it } from 'vitest';
import { catalogue } from '../../catalogue';
import { type Document, EMPTY, type Graph } from '../document';
import { addNode, connect, rename } from '../edit';
import { readValue } from '../read';
import { duplicateNodes, partOf, pastePart } from './part';

function wires(graph: Graph): readonly string[] {
  return graph.edges.map(({ from, to, port }) => `${from}→${to}:${port}`);
}

function pairOf(first: string, second: string): Document {
  const one = addNode<Document>(EMPTY, { kind: first, position: { x: 0, y: 0 } });
  const two = addNode(one.graph, { kind: second, position: { x: 200, y: 0 } });
  return connect(two.graph, { from: one.id, to: two.id, port: 0 }, catalogue);
}

const graph = pairOf('input', 'dense');

describe('copies', () => {
  it('have the wires among them', () => {
    const copy = duplicateNodes(graph, new Set(['input-1', 'dense-1']), { x: 8, y: 8 });
    expect([...copy.ids]).toEqual(['input-2', 'dense-2']);
    expect(wires(copy.graph)).toEqual(['input-1→dense-1:0', 'input-2→dense-2:0']);
    expect(copy.graph.nodes.at(-1)?.position).toEqual({ x: 208, y: 8 });
  });

  it('take from where their originals take', () => {
    const copy = duplicateNodes(graph, new Set(['dense-1']), { x: 0, y: 120 });
    expect(wires(copy.graph)).toEqual(['input-1→dense-1:0', 'input-1→dense-2:0']);
    const user = duplicateNodes(graph, new Set(['input-1']), { x: 0, y: 120 });
    expect(wires(user.graph)).toEqual(['input-1→dense-1:0']);
  });

  it('are none of nothing', () => {
    expect(duplicateNodes(graph, new Set(['nobody']), { x: 8, y: 8 }).graph).toBe(graph);
  });
});

describe('a part', () => {
  it('is pasted under new ids with the wires in it', () => {
    const named = rename(graph, 'dense-1', 'head');
    const part = partOf(named, new Set(['input-1', 'dense-1']));
    const { graph: pasted, ids } = pastePart(pairOf('input', 'dense'), part, { x: 40, y: 40 });
    expect([...ids]).toEqual(['input-2', 'dense-2']);
    expect(wires(pasted)).toEqual(['input-1→dense-1:0', 'input-2→dense-2:0']);
    expect(pasted.nodes[3]).toMatchObject({ name: 'head', position: { x: 240, y: 40 } });
  });

  it('leaves out wires that run out of it', () => {
    expect(partOf(graph, new Set(['dense-1'])).edges).toEqual([]);
  });

  it('of kinds with any name keeps ids that a file may hold', () => {
    const odd = addNode<Document>(EMPTY, {
      kind: `${'x'.repeat(70)} <of another program>`,
      position: { x: 2e6, y: Number.NaN },
    }).graph;
    const { graph: copied } = duplicateNodes(odd, new Set([odd.nodes[0]?.id ?? '']), {
      x: 8,
      y: 8,
    });
    expect(copied.nodes).toHaveLength(2);
    expect(readValue(copied)).toHaveProperty('document');
  });
});
