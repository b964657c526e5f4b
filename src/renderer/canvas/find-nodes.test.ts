import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue';
import { type Document, EMPTY } from '../../core/graph/document';
import { addNode, rename } from '../../core/graph/edit';
import { findNodes } from './find-nodes';

const graph = (() => {
  const nodes = [
    ['conv2D', 400, { filters: 6, kernel: [5, 5] }],
    ['conv2D', 0, { filters: 16 }],
    ['dropout', 200, {}],
  ] as const;
  let made: Document = EMPTY;
  for (const [kind, x, params] of nodes)
    made = addNode(made, { kind, params, position: { x, y: 0 } }).graph;
  return rename(made, 'dropout-1', 'Hinton’s trick');
})();

const found = (query: string): readonly string[] => findNodes(graph, query, catalogue);

describe('nodes', () => {
  it('are found by kind, in the order of reading', () => {
    expect(found('conv')).toEqual(['conv2D-2', 'conv2D-1']);
    expect(found('卷积')).toEqual(['conv2D-2', 'conv2D-1']);
  });

  it('are found by name, by id and by parameter', () => {
    expect(found('trick')).toEqual(['dropout-1']);
    expect(found('conv2d-1')).toEqual(['conv2D-1']);
    expect(found('filters 6')).toEqual(['conv2D-1']);
    expect(found('5×5')).toEqual(['conv2D-1']);
  });

  it('are not found by nothing', () => {
    expect(found(' ')).toEqual([]);
    expect(found('lstm')).toEqual([]);
  });
});
