import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue';
import { EMPTY, type Graph } from './document';
import { addNode, connect, disconnect, moveNodes, removeNodes, setParams } from './edit';
import { whatChanged } from './what-changed';

const PAIR = ((): Graph => {
  const position = { x: 0, y: 0 };
  const input = addNode<Graph>(EMPTY, { kind: 'input', position });
  return addNode(input.graph, { kind: 'flatten', position }).graph;
})();

const wire = { from: 'input-1', to: 'flatten-1', port: 0 };
const NOTHING = { added: [], removed: [], wired: [], unwired: [], changed: [] };

describe('what an edit did', () => {
  it('is nothing where nodes only moved', () => {
    const moved = moveNodes(PAIR, new Map([['input-1', { x: 9, y: 9 }]]));
    expect(whatChanged(PAIR, moved)).toEqual(NOTHING);
  });

  it('is a wire that came or went', () => {
    const wired = connect(PAIR, wire, catalogue);
    expect(whatChanged(PAIR, wired)).toEqual({ ...NOTHING, wired: [wire] });
    expect(whatChanged(wired, disconnect(wired, [wire], catalogue))).toEqual({
      ...NOTHING,
      unwired: [wire],
    });
  });

  it('is a node that came or went, without its wires', () => {
    const wired = connect(PAIR, wire, catalogue);
    const { removed, unwired } = whatChanged(
      wired,
      removeNodes(wired, new Set(['flatten-1']), catalogue),
    );
    expect(removed.map(({ id }) => id)).toEqual(['flatten-1']);
    expect(unwired).toEqual([]);
    expect(whatChanged(EMPTY, wired).added).toHaveLength(2);
  });

  it('is a node of other parameters', () => {
    const after = setParams(PAIR, 'input-1', { shape: [8, 8, 1] });
    expect(whatChanged(PAIR, after).changed.map(({ id }) => id)).toEqual(['input-1']);
  });
});
