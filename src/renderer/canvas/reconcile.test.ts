import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue';
import { type Document, EMPTY } from '../../core/graph/document';
import { addNode, connect, moveNodes, setParams } from '../../core/graph/edit';
import { reconcileEdges, reconcileNodes, wireOf } from './reconcile';

function chain(): Document {
  const input = addNode<Document>(EMPTY, { kind: 'input', position: { x: 0, y: 0 } });
  const dense = addNode(input.graph, { kind: 'dense', position: { x: 200, y: 0 } });
  return connect(dense.graph, { from: input.id, to: dense.id, port: 0 }, catalogue);
}

const label = (): string => 'node';

describe('the canvas following a document', () => {
  it('keeps every object where only parameters change', () => {
    const graph = chain();
    const nodes = reconcileNodes([], graph, label);
    const changed = setParams(graph, 'dense-1', { units: 10 });
    expect(reconcileNodes(nodes, changed, label)).toBe(nodes);
    const edges = reconcileEdges([], graph);
    expect(reconcileEdges(edges, changed)).toBe(edges);
  });

  it('replaces only the node that moved, and keeps its selection', () => {
    const graph = chain();
    const nodes = reconcileNodes([], graph, label).map((node) => ({ ...node, selected: true }));
    const moved = moveNodes(graph, new Map([['dense-1', { x: 300, y: 8 }]]));
    const [input, dense] = reconcileNodes(nodes, moved, label);
    expect(input).toBe(nodes[0]);
    expect(dense).toMatchObject({ position: { x: 300, y: 8 }, selected: true });
  });

  it('finds the wire of an edge again', () => {
    const graph = chain();
    expect(reconcileEdges([], graph).map(wireOf)).toEqual(graph.edges);
  });
});
