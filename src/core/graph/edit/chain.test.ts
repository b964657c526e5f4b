import { describe, expect, it } from 'vitest';
import { catalogue } from '../../catalogue';
import type { Graph, GraphEdge } from '../document';
import { addBeside, moveEarlier, moveLater } from './chain';

type Move = (graph: Graph, id: string) => Graph;

/** A graph of words: `input conv2D:a add:s` are nodes, `a>s:1` is a wire to the second input. */
function graphOf(words: string): Graph {
  const parts = words.split(' ');
  return {
    nodes: parts
      .filter((part) => !part.includes('>'))
      .map((part, at) => {
        const [kind = '', id = kind] = part.split(':');
        return { id, kind, params: {}, position: { x: at * 100, y: 0 } };
      }),
    edges: parts
      .filter((part) => part.includes('>'))
      .map((part): GraphEdge => {
        const [from = '', to = '', port = '0'] = part.split(/[>:]/);
        return { from, to, port: Number(port) };
      }),
  };
}

function wires({ edges }: Graph): string {
  return edges
    .map(({ from, to, port }) => `${from}>${to}${port > 0 ? `:${port}` : ''}`)
    .sort()
    .join(' ');
}

const CHAIN = graphOf('input conv2D:a relu:b dense:c input>a a>b b>c');
const JOIN = graphOf('input conv2D:a conv2D:b add:s relu:c input>a input>b a>s b>s:1 s>c');
const position = { x: 0, y: 90 };

function added(graph: Graph, at: string, beside: 'before' | 'after' | 'branch', kind: string) {
  return wires(addBeside(graph, at, beside, { kind, position }, catalogue).graph);
}

describe('a node added beside another', () => {
  it('after it takes over all that took from it', () => {
    expect(added(CHAIN, 'a', 'after', 'dropout')).toBe('a>dropout-1 b>c dropout-1>b input>a');
    expect(added(CHAIN, 'c', 'after', 'dropout')).toBe('a>b b>c c>dropout-1 input>a');
    expect(added(JOIN, 'input', 'after', 'dropout')).toBe(
      'a>s b>s:1 dropout-1>a dropout-1>b input>dropout-1 s>c',
    );
  });

  it('before it stands on the wire to its first input', () => {
    expect(added(CHAIN, 'b', 'before', 'dropout')).toBe('a>dropout-1 b>c dropout-1>b input>a');
    expect(added(JOIN, 's', 'before', 'dropout')).toBe(
      'a>dropout-1 b>s:1 dropout-1>s input>a input>b s>c',
    );
    expect(added(graphOf('conv2D:a'), 'a', 'before', 'input')).toBe('input-1>a');
  });

  it('on a branch takes from it as one more', () => {
    expect(added(CHAIN, 'a', 'branch', 'dropout')).toBe('a>b a>dropout-1 b>c input>a');
  });

  it('has no wires where there can be none', () => {
    expect(added(CHAIN, 'input', 'before', 'dropout')).toBe(wires(CHAIN));
    expect(added(CHAIN, 'a', 'after', 'input')).toBe(wires(CHAIN));
    expect(added(CHAIN, 'a', 'before', 'input')).toBe(wires(CHAIN));
    expect(added(CHAIN, 'nobody', 'after', 'dropout')).toBe(wires(CHAIN));
  });
});

describe('a node moved along its chain', () => {
  it('changes places with the one before it, on the canvas too', () => {
    const moved = moveEarlier(CHAIN, 'b');
    expect(wires(moved)).toBe('a>c b>a input>b');
    expect(moved.nodes.map(({ id, position: { x } }) => [id, x])).toEqual([
      ['input', 0],
      ['a', 200],
      ['b', 100],
      ['c', 300],
    ]);
  });

  it('goes back to where it was by the opposite move', () => {
    expect(wires(moveLater(moveEarlier(CHAIN, 'b'), 'b'))).toBe(wires(CHAIN));
    expect(wires(moveEarlier(moveLater(CHAIN, 'a'), 'a'))).toBe(wires(CHAIN));
  });

  it('goes over a join: onto its first wire, or behind it', () => {
    expect(wires(moveEarlier(JOIN, 'c'))).toBe('a>c b>s:1 c>s input>a input>b');
    expect(wires(moveLater(JOIN, 'b'))).toBe('a>s b>c input>a input>s:1 s>b');
  });

  it.each<[string, Graph, string, ...Move[]]>([
    ['an input', CHAIN, 'input'],
    ['a join', JOIN, 's'],
    ['what leads to several nodes', graphOf('input dense:a dense:b dense:c input>a a>b a>c'), 'a'],
    ['an end of a block', graphOf('blockInput relu:a blockOutput blockInput>a a>blockOutput'), 'a'],
    ['nobody', CHAIN, 'nobody'],
  ])('does not move %s', (_, graph, id) => {
    expect(moveEarlier(graph, id)).toBe(graph);
    expect(moveLater(graph, id)).toBe(graph);
  });

  it('does not move over the input nor behind the last node', () => {
    expect(moveEarlier(CHAIN, 'a')).toBe(CHAIN);
    expect(moveLater(CHAIN, 'c')).toBe(CHAIN);
  });
});
