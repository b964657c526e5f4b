import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue';
import { chain, node } from '../../../test/mending';
import { type Document, EMPTY, type GraphNode, type OwnBlock } from '../../core/graph/document';
import { ownKind } from '../../core/graph/own-block';
import { withBlocks } from '../../core/graph/with-blocks';
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

const found = (query: string): readonly string[] => findNodes(graph, [], query, catalogue);

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

  it('are found inside of blocks, each block once, what is on show first', () => {
    const block = (id: string, ...nodes: GraphNode[]): OwnBlock => {
      const exposed = [{ name: 'rate', label: 'Rate', targets: [{ node: 'd', param: 'rate' }] }];
      return { id, name: id, exposed, ...chain(...nodes, node('o', 'blockOutput')) };
    };
    const document: Document = {
      ...EMPTY,
      ...chain(
        node('a', ownKind('stage')),
        node('b', ownKind('stage')),
        node('drop', 'dropout'),
        node('c', ownKind('rest'), { rate: 0.75 }),
      ),
      blocks: [
        block('stage', node('r', ownKind('rest')), node('r2', ownKind('rest'))),
        block('rest', node('d', 'dropout'), node('cb', 'cbapd')),
      ],
    };
    const all = withBlocks(catalogue, document.blocks);
    const search = (query: string, ...within: string[]) => findNodes(document, within, query, all);
    expect(search('dropout')).toEqual(['drop', 'a/r/d', 'a/r/cb']);
    expect(search('dropout', 'b', 'r2')).toEqual(['b/r2/d', 'b/r2/cb', 'drop']);
    expect(search('rate 0.75', 'c')).toEqual(['c/d', 'c']);
    expect(search('BatchNormalization')).toEqual([]);
    expect(search('BatchNormalization', 'c', 'cb')).toEqual(['c/cb/bn']);
  });
});
