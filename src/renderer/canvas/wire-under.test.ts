import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue';
import { type Document, EMPTY } from '../../core/graph/document';
import { addNode, connect } from '../../core/graph/edit';
import { wireUnder } from './wire-under';

const size = { width: 168, height: 82 };

function chain(...places: readonly (readonly [number, number])[]): Document {
  let graph = EMPTY;
  let before = '';
  for (const [x, y] of places) {
    const added = addNode(graph, { kind: 'dropout', position: { x, y } });
    graph =
      before === ''
        ? added.graph
        : connect(added.graph, { from: before, to: added.id, port: 0 }, catalogue);
    before = added.id;
  }
  return graph;
}

const under = (graph: Document, x: number, y: number): string | undefined =>
  wireUnder(graph, { x, y, ...size }, () => 1)?.to;

describe('the wire under a node', () => {
  const row = chain([0, 0], [500, 0], [0, 300], [500, 300]);

  it('is the one that runs past its handles', () => {
    expect(under(row, 250, 5)).toBe('dropout-2');
    expect(under(row, 250, 310)).toBe('dropout-4');
    // The way back to the next row runs half way between the rows.
    expect(under(row, 250, 150)).toBe('dropout-3');
  });

  it('is none where no wire is near', () => {
    expect(under(row, 250, 60)).toBeUndefined();
    expect(under(row, 800, 5)).toBeUndefined();
  });
});
