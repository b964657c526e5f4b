import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { analyse } from './analyse';
import { catalogue } from './catalogue';
import type { Graph, GraphNode } from './graph/document';
import { flatten } from './graph/flatten';
import { isError } from './kinds/problem';
import type { ParamValues } from './kinds/params';

function node(id: string, kind: string, params: ParamValues = {}): GraphNode {
  return { id, kind, params, position: { x: 0, y: 0 } };
}

/** A graph of nodes and wires written `from→to` or `from→to:port`. */
function graph(nodes: readonly GraphNode[], ...wires: readonly string[]): Graph {
  const edges = wires.map((wire) => {
    const [from = '', target = ''] = wire.split('→');
    const [to = '', port = '0'] = target.split(':');
    return { from, to, port: Number(port) };
  });
  return { nodes, edges };
}

function codes(of: Graph): readonly string[] {
  return analyse(of, catalogue)
    .problems.filter(isError)
    .map((problem) => `${problem.node ?? ''}:${problem.code}`);
}

const input = node('in', 'input', { shape: [8, 8, 3] });

describe('analysis', () => {
  it('says what an empty canvas lacks', () => {
    expect(codes(graph([]))).toEqual([':empty']);
  });

  it('blames the first wrong node and leaves what follows unknown', () => {
    const wrong = graph(
      [input, node('flat', 'flatten'), node('conv', 'conv2D'), node('bn', 'batchNormalization')],
      'in→flat',
      'flat→conv',
      'conv→bn',
    );
    expect(codes(wrong)).toEqual(['conv:needsFeatureMap']);
    const { nodes } = analyse(wrong, catalogue);
    expect([...nodes.values()].map(({ id, state }) => `${id} ${state}`)).toEqual([
      'in right',
      'flat right',
      'conv wrong',
      'bn unknown',
    ]);
  });

  it('finds the nodes of a cycle, not those behind it', () => {
    const circle = graph(
      [input, node('a', 'add'), node('b', 'activation'), node('c', 'activation')],
      'in→a',
      'b→a:1',
      'a→b',
      'b→c',
    );
    const cycle = analyse(circle, catalogue).problems.find(({ code }) => code === 'cycle');
    expect(cycle?.values).toEqual({ nodes: ['a', 'b'] });
  });

  it('follows a block that has every letter switched off', () => {
    const off = { convolve: false, normalize: false, activate: false, pool: false, drop: false };
    const through = graph(
      [input, node('nothing', 'cbapd', off), node('flat', 'flatten')],
      'in→nothing',
      'nothing→flat',
    );
    expect(codes(through)).toEqual([]);
    expect(analyse(through, catalogue).nodes.get('flat')?.shape).toEqual([192]);
  });

  it('reports unknown kinds, refused parameters, open ports and two outputs', () => {
    const broken = graph(
      [input, node('x', 'mystery'), node('conv', 'conv2D', { filters: 1.5 }), node('add', 'add')],
      'in→conv',
      'in→add',
    );
    expect(codes(broken)).toEqual([
      ':manyOutputs',
      'x:unknownKind',
      'conv:badParam',
      'add:notConnected',
    ]);
  });

  it('stops at tensors that no machine could hold', () => {
    const huge = graph(
      [node('in', 'input', { shape: [65_536, 65_536, 3] }), node('conv', 'conv2D')],
      'in→conv',
    );
    expect(codes(huge)).toEqual(['in:tooLarge']);
  });

  it('never throws, whatever the graph', () => {
    const kinds = [...catalogue.kinds.map((kind) => kind.kind), 'mystery'];
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const anyNode = fc.record({
      id,
      kind: fc.constantFrom(...kinds),
      params: fc.dictionary(
        fc.constantFrom('filters', 'kernel', 'size', 'units', 'rate', 'shape', 'stride', 'top'),
        fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double(), fc.array(fc.nat(9)), fc.string()),
      ),
      position: fc.constant({ x: 0, y: 0 }),
    });
    const anyGraph = fc.record({
      nodes: fc.uniqueArray(anyNode, { selector: (item) => item.id, maxLength: 6 }),
      edges: fc.array(fc.record({ from: id, to: id, port: fc.nat(3) }), { maxLength: 9 }),
    });
    fc.assert(
      fc.property(anyGraph, (of) => {
        const analysis = analyse(of, catalogue);
        expect(analysis.nodes.size).toBe(of.nodes.length);
        for (const [, { state, shape }] of analysis.nodes)
          if (state === 'right') expect(shape).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('flattening', () => {
  it('puts inputs before what uses them, whatever the order of the nodes', () => {
    const reversed = graph(
      [node('flat', 'flatten'), node('block', 'residual', { filters: 3 }), input],
      'in→block',
      'block→flat',
    );
    const seen = new Set<string>();
    for (const flat of flatten(reversed, catalogue).nodes) {
      for (const source of flat.from) expect(source === null || seen.has(source)).toBe(true);
      seen.add(flat.id);
    }
    expect(seen.has('block/c1')).toBe(true);
  });
});
