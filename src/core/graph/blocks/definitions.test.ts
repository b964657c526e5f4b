import { describe, expect, it } from 'vitest';
import resnet18 from '../../../../presets/resnet18.json';
import { catalogue } from '../../catalogue';
import { type Document, EMPTY, type OwnBlock } from '../document';
import { addNode, setParams } from '../edit';
import { ownKind } from '../own-block';
import { readDocument, readValue } from '../read';
import { withBlocks } from '../with-blocks';
import { write } from '../write';
import { familyOf, instancesOf, mayStand, removeBlock, renameBlock } from './definitions';
import { expose, link, linkable, relabel, reorder, unexpose, unlink } from './expose';
import { group } from './group';
import { addBlocks, readBlock, writeBlock } from './library';
import type { SizeOf } from './place';
import { repeat } from './repeat';
import type { Done } from './room';

const sizeOf: SizeOf = () => ({ width: 168, height: 82 });

function done<T>(result: Done<T>): { readonly document: Document } & T {
  if ('refusal' in result) throw new Error(result.refusal.code);
  return result;
}

function classic(): Document {
  const reading = readValue(resnet18);
  if ('refusal' in reading) throw new Error(reading.refusal.code);
  return reading.document;
}

/** Two residual blocks as a stage, two of which stand in a row. */
function staged(): Document {
  const grouped = group(classic(), null, new Set(['r1', 'r2']), 'Stage', catalogue, sizeOf);
  const { document, node } = done(grouped);
  return done(repeat(document, null, new Set([node]), 2, catalogue, sizeOf)).document;
}

function blockIn(document: Document): OwnBlock {
  const [block] = document.blocks ?? [];
  if (!block) throw new Error('no block');
  return block;
}

const first = { node: 'r1', param: 'filters' };
const second = { node: 'r2', param: 'filters' };

describe('parameters of a block', () => {
  const exposed = expose(staged(), 'stage', first, 'Filters', catalogue);

  it('are exposed with the inner value as the default, once', () => {
    const field = withBlocks(catalogue, exposed.blocks).find(ownKind('stage'))?.params.filters;
    expect(field?.default).toBe(64);
    expect(expose(exposed, 'stage', first, 'Again', catalogue)).toBe(exposed);
    const two = expose(exposed, 'stage', second, 'Other', catalogue);
    expect(blockIn(two).exposed.map(({ name }) => name)).toEqual(['filters', 'filters2']);
    const none = { node: 'r1', param: 'nothing' };
    expect(expose(exposed, 'stage', none, 'Nothing', catalogue)).toBe(exposed);
  });

  it('drive others of the same rule, which take their value', () => {
    const other = {
      ...exposed,
      blocks: (exposed.blocks ?? []).map((block) => setParams(block, 'r2', { filters: 7 })),
    };
    expect(linkable(other, 'stage', second, catalogue).map(({ name }) => name)).toEqual([
      'filters',
    ]);
    expect(linkable(other, 'stage', { node: 'r2', param: 'stride' }, catalogue)).toEqual([]);
    const linked = link(other, 'stage', 'filters', second, catalogue);
    expect(blockIn(linked).exposed).toEqual([
      { name: 'filters', label: 'Filters', targets: [first, second] },
    ]);
    expect(blockIn(linked).nodes.find(({ id }) => id === 'r2')?.params.filters).toBe(64);
    expect(readDocument(write(linked))).toEqual({ document: linked });
    expect(blockIn(unlink(linked, 'stage', second)).exposed).toEqual(blockIn(exposed).exposed);
    expect(unlink(linked, 'stage', { node: 'r2', param: 'stride' })).toBe(linked);
  });

  it('are forgotten by the instances once they are not exposed', () => {
    const set = setParams(exposed, 'stage-1', { filters: 32 });
    const gone = unexpose(set, 'stage', 'filters');
    expect(gone.nodes.find(({ id }) => id === 'stage-1')?.params).toEqual({});
    expect(unlink(set, 'stage', first)).toEqual(gone);
    expect(unexpose(set, 'stage', 'nobody')).toBe(set);
  });

  it('have labels and an order', () => {
    const named = relabel(exposed, 'stage', 'filters', ' Channels ');
    expect(blockIn(named).exposed[0]?.label).toBe('Channels');
    expect(relabel(named, 'stage', 'filters', '  ')).toBe(named);
    const two = expose(named, 'stage', { node: 'r1', param: 'stride' }, 'Stride', catalogue);
    const turned = reorder(two, 'stage', 'stride', 0);
    expect(blockIn(turned).exposed.map(({ name }) => name)).toEqual(['stride', 'filters']);
    expect(reorder(turned, 'stage', 'stride', -1)).toBe(turned);
  });
});

describe('blocks of a document', () => {
  it('are renamed everywhere and taken out only where nobody uses them', () => {
    const document = staged();
    expect(instancesOf(document, 'stage')).toBe(2);
    expect(blockIn(renameBlock(document, 'stage', ' Trunk ')).name).toBe('Trunk');
    expect(renameBlock(document, 'stage', ' ')).toBe(document);
    expect(removeBlock(document, 'stage')).toBe(document);
    const unused: Document = { ...document, nodes: [], edges: [] };
    expect(removeBlock(unused, 'stage')).not.toHaveProperty('blocks');
  });

  it('may not stand inside of themselves, directly or by another', () => {
    const outer = group(staged(), null, new Set(['stage-1']), 'Outer', catalogue, sizeOf);
    const { document } = done(outer);
    expect(familyOf(document, 'outer')).toEqual(['stage', 'outer']);
    expect(mayStand(document, 'stage', ownKind('outer'))).toBe(false);
    expect(mayStand(document, 'outer', ownKind('outer'))).toBe(false);
    expect(mayStand(document, 'outer', ownKind('stage'))).toBe(true);
    expect(mayStand(document, null, ownKind('outer'))).toBe(true);
    expect(mayStand(document, 'stage', 'conv2D')).toBe(true);
  });
});

describe('a library file', () => {
  const nested = done(
    group(staged(), null, new Set(['stage-1', 'stage-2']), 'Trunk', catalogue, sizeOf),
  ).document;
  const text = writeBlock(nested, 'trunk') ?? '';

  function fileOf(written: string) {
    const reading = readBlock(written);
    if ('refusal' in reading) throw new Error(reading.refusal.code);
    return reading.file;
  }

  it('holds a block with those inside of it and gives them back', () => {
    const { block, blocks } = fileOf(text);
    expect(block.name).toBe('Trunk');
    expect(blocks.map(({ id }) => id)).toEqual(['stage', 'trunk']);
    const added = done(addBlocks(EMPTY, blocks));
    expect(writeBlock(added.document, 'trunk')).toBe(text);
    expect(done(addBlocks(added.document, blocks)).document).toBe(added.document);
    expect(writeBlock(nested, 'nobody')).toBeUndefined();
  });

  it('gives blocks whose id is taken by others a new one', () => {
    const position = { x: 0, y: 0 };
    const changed: Document = {
      ...nested,
      blocks: (nested.blocks ?? []).map((block) =>
        block.id === 'stage' ? addNode(block, { kind: 'dropout', position }).graph : block,
      ),
    };
    const added = done(addBlocks(changed, fileOf(text).blocks));
    expect(added.ids).toEqual(
      new Map([
        ['stage', 'stage-2'],
        ['trunk', 'trunk-2'],
      ]),
    );
    const trunk = added.document.blocks?.find(({ id }) => id === 'trunk-2');
    expect(trunk?.nodes.some(({ kind }) => kind === ownKind('stage-2'))).toBe(true);
    expect(readDocument(write(added.document))).toEqual({ document: added.document });
  });

  it('is refused with a reason where it is none', () => {
    const codeOf = (file: string): unknown => {
      const reading = readBlock(file);
      return 'refusal' in reading ? reading.refusal.code : null;
    };
    expect(codeOf('{')).toBe('notJson');
    expect(codeOf('[]')).toBe('notBlock');
    expect(codeOf(write(nested))).toBe('notBlock');
    expect(codeOf('{"format":"layerloom-block","version":2}')).toBe('badPart');
    expect(codeOf(text.replace('"block": "trunk"', '"block": "nobody"'))).toBe('badPart');
    expect(codeOf(text.replace('"version": 2', '"version": 9'))).toBe('newer');
    expect(codeOf(text.replaceAll('"residual"', '"block:trunk"'))).toBe('blockWithinItself');
    expect(codeOf(text.replace('"params"', '"__proto__"'))).toBe('forbiddenName');
  });
});
