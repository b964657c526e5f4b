import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue';
import { type Document, EMPTY, type Graph } from './document';
import { addNode, connect, disconnect, moveNodes, removeNodes, rename, setParams } from './edit';
import { begin, record, redo, undo } from './history';
import { topological } from './order';
import { mayConnect, portCount } from './ports';

const origin = { x: 0, y: 0 };

function graphOf(...kinds: readonly string[]): Document {
  return kinds.reduce<Document>(
    (graph, kind) => addNode(graph, { kind, position: origin }).graph,
    EMPTY,
  );
}

function wires(graph: Graph): readonly string[] {
  return graph.edges.map(({ from, to, port }) => `${from}→${to}:${port}`);
}

describe('edits', () => {
  it('name nodes by their kind and the smallest free number', () => {
    const graph = removeNodes(graphOf('dense', 'dense', 'dense'), new Set(['dense-2']), catalogue);
    expect(addNode(graph, { kind: 'dense', position: origin }).id).toBe('dense-2');
  });

  it('let a new wire replace the old one of an input', () => {
    const graph = graphOf('input', 'conv2D', 'flatten');
    const once = connect(graph, { from: 'input-1', to: 'flatten-1', port: 0 }, catalogue);
    const twice = connect(once, { from: 'conv2D-1', to: 'flatten-1', port: 0 }, catalogue);
    expect(wires(twice)).toEqual(['conv2D-1→flatten-1:0']);
    expect(connect(twice, { from: 'conv2D-1', to: 'flatten-1', port: 0 }, catalogue)).toBe(twice);
  });

  it('append to a kind that takes many, and close the ports when a wire goes', () => {
    let graph = graphOf('dense', 'dense', 'dense', 'concatenate');
    for (const [port, from] of ['dense-1', 'dense-2', 'dense-3'].entries())
      graph = connect(graph, { from, to: 'concatenate-1', port }, catalogue);
    expect(portCount('concatenate', 2, catalogue)).toBe(4);
    const less = disconnect(graph, [{ from: 'dense-1', to: 'concatenate-1', port: 0 }], catalogue);
    expect(wires(less)).toEqual(['dense-2→concatenate-1:0', 'dense-3→concatenate-1:1']);
  });

  it('refuse wires into an input, onto oneself and into a circle', () => {
    const graph = connect(
      graphOf('input', 'conv2D', 'dense'),
      { from: 'conv2D-1', to: 'dense-1', port: 0 },
      catalogue,
    );
    expect(mayConnect(graph, 'input-1', 'conv2D-1', catalogue)).toBe(true);
    expect(mayConnect(graph, 'conv2D-1', 'input-1', catalogue)).toBe(false);
    expect(mayConnect(graph, 'conv2D-1', 'conv2D-1', catalogue)).toBe(false);
    expect(mayConnect(graph, 'dense-1', 'conv2D-1', catalogue)).toBe(false);
    expect(mayConnect(graph, 'nobody', 'dense-1', catalogue)).toBe(false);
  });

  it('take a node’s wires away with it', () => {
    const graph = connect(
      graphOf('input', 'dense'),
      { from: 'input-1', to: 'dense-1', port: 0 },
      catalogue,
    );
    expect(removeNodes(graph, new Set(['input-1']), catalogue)).toMatchObject({ edges: [] });
  });

  it('give the same graph where nothing changes', () => {
    const graph = setParams(graphOf('conv2D'), 'conv2D-1', { kernel: [3, 3] });
    expect(setParams(graph, 'conv2D-1', { kernel: [3, 3] })).toBe(graph);
    expect(moveNodes(graph, new Map([['conv2D-1', { x: 0.2, y: 0 }]]))).toBe(graph);
    expect(rename(graph, 'conv2D-1', '  ')).toBe(graph);
    expect(removeNodes(graph, new Set(['nobody']), catalogue)).toBe(graph);
  });

  it('name a node and give its kind’s name back', () => {
    const named = rename(graphOf('conv2D'), 'conv2D-1', ' stem ');
    expect(named.nodes[0]?.name).toBe('stem');
    expect(rename(named, 'conv2D-1', '').nodes[0]).not.toHaveProperty('name');
  });
});

/** Any edit at all, on whatever nodes happen to be there. */
const edits = fc.oneof(
  fc.record({ type: fc.constant('add'), kind: fc.constantFrom('conv2D', 'add', 'input') }),
  fc.record({ type: fc.constant('remove'), at: fc.nat(9) }),
  fc.record({ type: fc.constant('wire'), at: fc.nat(9), to: fc.nat(9), port: fc.nat(3) }),
  fc.record({ type: fc.constant('cut'), at: fc.nat(9) }),
  fc.record({ type: fc.constant('move'), at: fc.nat(9), x: fc.integer({ min: -50, max: 50 }) }),
  fc.record({ type: fc.constant('name'), at: fc.nat(9), name: fc.string() }),
);

interface AnyEdit {
  readonly type: string;
  readonly kind?: string;
  readonly at?: number;
  readonly to?: number;
  readonly port?: number;
  readonly x?: number;
  readonly name?: string;
}

function applied(graph: Document, edit: AnyEdit): Document {
  const idAt = (index = 0): string => graph.nodes[index % graph.nodes.length]?.id ?? 'nobody';
  const id = idAt(edit.at);
  switch (edit.type) {
    case 'add':
      return addNode(graph, { kind: edit.kind ?? 'add', position: origin }).graph;
    case 'remove':
      return removeNodes(graph, new Set([id]), catalogue);
    case 'wire': {
      const to = idAt(edit.to);
      if (!mayConnect(graph, id, to, catalogue)) return graph;
      return connect(graph, { from: id, to, port: edit.port ?? 0 }, catalogue);
    }
    case 'cut':
      return disconnect(graph, graph.edges.slice(edit.at, (edit.at ?? 0) + 1), catalogue);
    case 'move':
      return moveNodes(graph, new Map([[id, { x: edit.x ?? 0, y: 0 }]]));
    default:
      return rename(graph, id, edit.name ?? '');
  }
}

describe('any row of edits', () => {
  it('keeps the graph sound and can be undone and redone whole', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 40 }), (row) => {
        let history = begin<Document>(EMPTY);
        for (const edit of row) history = record(history, applied(history.present, edit));
        const end = history.present;
        const ids = new Set(end.nodes.map((node) => node.id));
        expect(ids.size).toBe(end.nodes.length);
        expect(end.edges.every((edge) => ids.has(edge.from) && ids.has(edge.to))).toBe(true);
        const inputs = end.edges.map((edge) => `${edge.to}:${edge.port}`);
        expect(new Set(inputs).size).toBe(inputs.length);
        const dependents = end.nodes.map(({ id }) => ({
          id,
          from: end.edges.filter((edge) => edge.to === id).map((edge) => edge.from),
        }));
        expect(topological(dependents).stuck).toEqual([]);

        const steps = history.past.length;
        for (let step = 0; step < steps; step++) history = undo(history);
        expect(history.present).toBe(EMPTY);
        for (let step = 0; step < steps; step++) history = redo(history);
        expect(history.present).toBe(end);
      }),
    );
  });
});
