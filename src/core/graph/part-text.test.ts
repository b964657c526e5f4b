import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue';
import { type Document, EMPTY, type OwnBlock } from './document';
import { addNode, connect } from './edit';
import { adoptBlocks } from './edit/adopt';
import { annotate } from './edit/annotate';
import { partOf } from './edit/part';
import { LARGEST_FILE } from './limits';
import { ownKind } from './own-block';
import { readPart, writePart } from './part-text';
import { write } from './write';

const place = { x: 0, y: 0 };

function block(id: string, kinds: readonly string[]): OwnBlock {
  let inside: Document = EMPTY;
  for (const kind of ['blockInput', ...kinds, 'blockOutput'])
    inside = addNode(inside, { kind, position: place }).graph;
  const { nodes, edges } = inside;
  return { id, name: id, exposed: [], nodes, edges };
}

const stage = block('stage', ['dropout', ownKind('inner')]);
const inner = block('inner', ['dense']);
const unused = block('unused', []);

const graph: Document = (() => {
  const input = addNode<Document>(EMPTY, { kind: 'input', position: place });
  const own = addNode(input.graph, { kind: ownKind('stage'), position: place });
  const wired = connect(own.graph, { from: input.id, to: own.id, port: 0 }, catalogue);
  const noted = annotate(wired, {
    type: 'note',
    text: 'why',
    position: place,
    size: { width: 100, height: 60 },
  });
  return { ...noted.graph, blocks: [stage, inner, unused] };
})();

describe('a copied part as text', () => {
  const part = partOf(graph, new Set(['input-1', 'stage-1']), new Set(['note-1']));

  it('is read again with its wires, notes, and the blocks that it uses', () => {
    const text = writePart(part, graph.blocks);
    expect(text).toContain('"format": "layerloom-part"');
    const reading = readPart(text);
    if (!('document' in reading)) throw new Error(reading.refusal.code);
    expect(reading.document).toMatchObject(part);
    expect(reading.document.blocks?.map(({ id }) => id)).toEqual(['stage', 'inner']);
  });

  it('may be a whole file', () => {
    expect(readPart(write(graph))).toHaveProperty('document');
  });

  it('is read as strictly as a file', () => {
    const codes = [
      'Dear students',
      '[1, 2]',
      '{"format":"layerloom-part","version":2,"nodes":[{}],"edges":[]}',
      `{"format":"layerloom-part","version":2,"nodes":${'['.repeat(99)}${']'.repeat(99)}}`,
      ' '.repeat(LARGEST_FILE + 1),
      '{"format":"layerloom-part","version":2,"__proto__":{"x":1},"nodes":[],"edges":[]}',
      '{"format":"layerloom-part","version":99,"nodes":[],"edges":[]}',
    ].map((text) => {
      const reading = readPart(text);
      return 'refusal' in reading ? reading.refusal.code : 'document';
    });
    expect(codes).toEqual([
      'notJson',
      'notGraph',
      'badPart',
      'tooDeep',
      'tooLarge',
      'forbiddenName',
      'newer',
    ]);
  });

  it('never throws, whatever is on the clipboard', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readPart(text)).toBeTypeOf('object');
      }),
    );
  });
});

describe('blocks that come with a part', () => {
  const part = { nodes: partOf(graph, new Set(['stage-1'])).nodes, edges: [] };

  it('are used again where they are there already', () => {
    const own = [stage, inner];
    const adopted = adoptBlocks(own, [stage, inner], part);
    expect(adopted.blocks).toBe(own);
    expect(adopted.part).toBe(part);
  });

  it('are added where they are new', () => {
    expect(adoptBlocks([unused], [stage, inner], part).blocks).toHaveLength(3);
  });

  it('get another id where theirs stands for something else, and are followed', () => {
    const other = block('inner', ['conv2D']);
    const adopted = adoptBlocks([other, stage], [stage, inner], part);
    expect(adopted.blocks.map(({ id }) => id)).toEqual(['inner', 'stage', 'inner-2', 'stage-2']);
    expect(adopted.part.nodes[0]?.kind).toBe(ownKind('stage-2'));
    expect(adopted.blocks[3]?.nodes.map(({ kind }) => kind)).toContain(ownKind('inner-2'));
  });
});
