import { describe, expect, it } from 'vitest';
import { chain, node } from '../../../../test/mending';
import { analyse } from '../../analyse';
import { catalogue } from '../../catalogue';
import { type Document, EMPTY, type Exposed, type OwnBlock } from '../document';
import { addNode, removeNodes } from '../edit';
import { adoptBlocks } from '../edit/adopt';
import { putGraph } from '../inside';
import { ownKind } from '../own-block';
import { addBlocks } from './library';
import { expose, unexpose } from './expose';
import { makeOwn } from './make-own';
import { blockOf, type SizeOf } from './place';
import { repeat } from './repeat';
import { ungroup } from './ungroup';

const sizeOf: SizeOf = () => ({ width: 168, height: 82 });
const words = { name: 'Mine', labelOf: (param: string) => param };

function block(id: string, exposed: readonly Exposed[], ...inner: Document['nodes']): OwnBlock {
  const inside = chain(node('i', 'blockInput'), ...inner, node('o', 'blockOutput'));
  return { id, name: id, exposed, ...inside };
}

function exposedAs(name: string, ...targets: readonly (readonly [string, string])[]): Exposed {
  return { name, label: name, targets: targets.map(([id, param]) => ({ node: id, param })) };
}

function totals(document: Document): unknown {
  const { totals: all, problems } = analyse(document, catalogue);
  return { all, problems };
}

const FILTERS = exposedAs('filters', ['c', 'filters']);
const conv = node('c', 'conv2D', { filters: 16 });

describe('a setting that a block has no longer', () => {
  it('is forgotten by its instances, so that the next of its name is no surprise', () => {
    const start: Document = {
      ...EMPTY,
      ...chain(node('in', 'input'), node('b', ownKind('b'), { filters: 64 })),
      blocks: [block('b', [FILTERS], conv)],
    };
    const inside = blockOf(start, 'b');
    if (!inside) throw new Error('no block');
    const without = putGraph(start, 'b', removeNodes(inside, new Set(['c']), catalogue));
    expect(without.nodes.find(({ id }) => id === 'b')?.params).toEqual({});
    const added = addNode(blockOf(without, 'b') ?? inside, {
      kind: 'conv2D',
      position: { x: 0, y: 0 },
    });
    const again = putGraph(without, 'b', added.graph);
    const target = { node: added.id, param: 'filters' };
    expect(totals(expose(again, 'b', target, 'Filters', catalogue))).toEqual(totals(again));
  });

  it('is forgotten by the blocks around too, and by their instances', () => {
    const start: Document = {
      ...EMPTY,
      ...chain(node('in', 'input'), node('a', ownKind('a'), { filters: 64 })),
      blocks: [
        block('b', [FILTERS], conv, node('d', 'conv2D')),
        block('a', [exposedAs('filters', ['b', 'filters'])], node('b', ownKind('b'))),
      ],
    };
    const gone = unexpose(start, 'b', 'filters');
    expect(blockOf(gone, 'a')?.exposed).toEqual([]);
    expect(gone.nodes.find(({ id }) => id === 'a')?.params).toEqual({});
    const target = { node: 'd', param: 'filters' };
    expect(totals(expose(gone, 'b', target, 'Filters', catalogue))).toEqual(totals(gone));
  });

  it('is forgotten by a block that has it directly and by another', () => {
    const start: Document = {
      ...EMPTY,
      ...chain(node('in', 'input'), node('c', ownKind('c'), { filters: 64, filters2: 64 })),
      blocks: [
        block('b', [FILTERS], conv),
        block('a', [exposedAs('filters', ['b', 'filters'])], node('b', ownKind('b'))),
        block(
          'c',
          [exposedAs('filters', ['a', 'filters']), exposedAs('filters2', ['b', 'filters'])],
          ...[node('a', ownKind('a')), node('b', ownKind('b'))],
        ),
      ],
    };
    const gone = unexpose(start, 'b', 'filters');
    expect(gone.blocks?.flatMap(({ exposed }) => exposed)).toEqual([]);
    expect(gone.nodes.find(({ id }) => id === 'c')?.params).toEqual({});
  });
});

describe('a setting by which a block is built', () => {
  const start: Document = {
    ...EMPTY,
    ...chain(node('in', 'input'), node('a', ownKind('a'), { projection: true })),
    blocks: [block('a', [exposedAs('projection', ['r', 'projection'])], node('r', 'residual'))],
  };

  it.each([
    ['made one’s own', makeOwn(start, 'a', 'r', words, catalogue)],
    ['ungrouped', ungroup(start, 'a', 'r', catalogue, sizeOf)],
  ])('is not lost where the block that it builds is %s', (_, result) => {
    expect(result).toEqual({ refusal: { code: 'heldOutside', values: { label: 'projection' } } });
  });

  it('hinders nobody once it is not set from outside', () => {
    const free = unexpose(start, 'a', 'projection');
    expect(makeOwn(free, 'a', 'r', words, catalogue)).not.toHaveProperty('refusal');
  });
});

it('drives the copies of what it drives', () => {
  const start: Document = {
    ...EMPTY,
    ...chain(node('in', 'input'), node('b', ownKind('b'), { filters: 8 })),
    blocks: [block('b', [FILTERS], conv)],
  };
  const result = repeat(start, 'b', new Set(['c']), 3, catalogue, sizeOf);
  if ('refusal' in result) throw new Error(result.refusal.code);
  expect(blockOf(result.document, 'b')?.exposed[0]?.targets).toHaveLength(3);
  const [, first, , last] = analyse(result.document, catalogue).layers;
  expect([first?.shape, last?.shape]).toEqual([
    [32, 32, 8],
    [32, 32, 8],
  ]);
});

describe('a block of a name that is taken', () => {
  const own = [block('stage', [], conv)];
  const other = { ...block('stage', [], node('p', 'maxPooling2D')) };
  const part = chain(node('s', ownKind('stage')));

  it('gets another, and is used again the next time', () => {
    const once = adoptBlocks(own, [other], part);
    expect(once.blocks.map(({ id, name }) => [id, name])).toEqual([
      ['stage', 'stage'],
      ['stage-2', 'stage 2'],
    ]);
    const twice = adoptBlocks(once.blocks, [other], part);
    expect(twice.blocks).toBe(once.blocks);
    expect(twice.part.nodes[0]?.kind).toBe(ownKind('stage-2'));
    const kept = addBlocks({ ...EMPTY, blocks: once.blocks }, [other]);
    expect('refusal' in kept ? null : kept.document.blocks).toBe(once.blocks);
  });

  it('stays apart from another that was made of it, each time', () => {
    const given = [other, { ...other, id: 'stage-2', name: 'stage 2' }];
    const two = chain(node('s', ownKind('stage')), node('t', ownKind('stage-2')));
    const kinds = (nodes: Document['nodes']) => nodes.map(({ kind }) => kind);
    const once = adoptBlocks(own, given, two);
    expect(once.blocks).toHaveLength(3);
    expect(new Set(kinds(once.part.nodes)).size).toBe(2);
    const twice = adoptBlocks(once.blocks, given, two);
    expect(twice.blocks).toBe(once.blocks);
    expect(kinds(twice.part.nodes)).toEqual(kinds(once.part.nodes));
  });

  it('is another where its name is', () => {
    const named = { ...block('other', [], conv), name: 'another' };
    expect(adoptBlocks(own, [named], chain(node('s', ownKind('other')))).blocks).toHaveLength(2);
  });
});
