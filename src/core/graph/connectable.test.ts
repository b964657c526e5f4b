import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import type { ParamValues } from '../kinds/params';
import type { Shape } from '../kinds/shape';
import { presetFiles } from '../presets';
import { fit, freePort, prospect, type Prospect } from './connectable';
import { type Document, EMPTY } from './document';
import { addNode, connect } from './edit';
import { mayConnect } from './ports';
import { readValue } from './read';
import { leadingTo } from './neighbours';

function build(
  nodes: readonly (readonly [kind: string, params: ParamValues])[],
  wires: readonly (readonly [from: string, to: string, port: number])[],
): Document {
  let graph = EMPTY;
  for (const [kind, params] of nodes)
    graph = addNode(graph, { kind, params, position: { x: 0, y: 0 } }).graph;
  for (const [from, to, port] of wires) graph = connect(graph, { from, to, port }, catalogue);
  return graph;
}

function tried(graph: Document, from: string, to: string, port?: number): Prospect {
  const [source, target] = [from, to].map((id) => graph.nodes.find((node) => node.id === id));
  if (!source || !target) throw new Error(`there is no ${from} or ${to}`);
  const { nodes } = analyse(graph, catalogue);
  const shapeOf = (id: string): Shape | null => nodes.get(id)?.shape ?? null;
  const wire = { from: source, target, port: port ?? freePort(graph, target, catalogue) };
  return prospect(graph, wire, { behind: leadingTo(graph, from), shapeOf, catalogue });
}

const conv = (filters: number, stride: number): readonly [string, ParamValues] => [
  'conv2D',
  { filters, stride: [stride, stride], padding: 'same' },
];

describe('a wire that is tried', () => {
  const graph = build(
    [['input', {}], conv(64, 2), conv(128, 4), ['add', {}], ['flatten', {}], ['dense', {}]],
    [
      ['input-1', 'conv2D-1', 0],
      ['input-1', 'conv2D-2', 0],
      ['conv2D-1', 'add-1', 0],
    ],
  );

  it('meets an obstacle where no net could have it', () => {
    expect(tried(graph, 'conv2D-1', 'input-1')).toEqual({ obstacle: 'takesNothing' });
    expect(tried(graph, 'conv2D-1', 'conv2D-1')).toEqual({ obstacle: 'itself' });
    expect(tried(graph, 'add-1', 'conv2D-1')).toEqual({ obstacle: 'circle' });
    expect(tried(graph, 'conv2D-1', 'add-1', 64)).toEqual({ obstacle: 'full' });
  });

  it('names both shapes that do not go together', () => {
    expect(tried(graph, 'conv2D-2', 'add-1')).toMatchObject({
      obstacle: null,
      misfit: { code: 'addMismatch', values: { first: [16, 16, 64], other: [8, 8, 128] } },
      output: null,
    });
  });

  it('gives the shape that comes of it', () => {
    expect(tried(graph, 'conv2D-1', 'flatten-1')).toEqual({
      obstacle: null,
      misfit: null,
      output: [16 * 16 * 64],
    });
    expect(tried(graph, 'conv2D-1', 'dense-1')).toMatchObject({ output: [16, 16, 128] });
  });

  it('says nothing of shapes that are not known', () => {
    expect(tried(graph, 'add-1', 'dense-1')).toEqual({
      obstacle: null,
      misfit: null,
      output: null,
    });
  });

  it('takes the first free input, else replaces the first', () => {
    const [add, flatten] = [graph.nodes[3], graph.nodes[4]];
    expect(add && freePort(graph, add, catalogue)).toBe(1);
    expect(flatten && freePort(graph, flatten, catalogue)).toBe(0);
    const full = connect(graph, { from: 'conv2D-2', to: 'add-1', port: 1 }, catalogue);
    expect(add && freePort(full, add, catalogue)).toBe(2);
    expect(tried(graph, 'conv2D-2', 'add-1', 0)).toMatchObject({ misfit: null });
  });

  it('judges a block by what is inside it', () => {
    const node = { kind: 'residual', params: { filters: 32 } };
    expect(fit(node, [[16, 16, 32]], catalogue).output).toEqual([16, 16, 32]);
    expect(fit(node, [[16, 16, 64]], catalogue).misfit?.code).toBe('addMismatch');
  });
});

describe('every wire of every preset', () => {
  it('is seen as the whole analysis sees it', () => {
    for (const { content } of presetFiles) {
      const reading = readValue(content);
      if (!('document' in reading)) throw new Error('a preset cannot be read');
      const graph = reading.document;
      const { nodes, edges } = graph;
      const whole = analyse(graph, catalogue);
      for (const { from, to, port } of edges) {
        const prospect = tried(graph, from, to, port);
        expect(prospect).toEqual({
          obstacle: null,
          misfit: null,
          output: whole.nodes.get(to)?.shape ?? null,
        });
      }
      const [first] = nodes;
      for (const { id } of nodes)
        expect(!('misfit' in tried(graph, id, first?.id ?? ''))).toBe(
          !mayConnect(graph, id, first?.id ?? '', catalogue),
        );
    }
  });
});
