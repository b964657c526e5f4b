import { describe, expect, it } from 'vitest';
import { chain, net, node } from '../../../../test/mending';
import { catalogue } from '../../catalogue';
import { type Annotation, type Document, EMPTY, type OwnBlock } from '../document';
import { fileSize } from '../file-size';
import {
  FARTHEST,
  LARGEST_FILE,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_ANNOTATIONS,
  MOST_EXPOSED,
  MOST_PORTS,
} from '../limits';
import { ownKind } from '../own-block';
import { readDocument } from '../read';
import { write } from '../write';
import { renameBlock } from './definitions';
import { expose, link, linkable, relabel } from './expose';
import { group } from './group';
import { makeOwn } from './make-own';
import type { SizeOf } from './place';
import { type Done, roomFor } from './room';
import { ungroup } from './ungroup';

const sizeOf: SizeOf = () => ({ width: 168, height: 82 });
const words = { name: 'Mine', labelOf: (param: string) => param };
const long = 'n'.repeat(LONGEST_NAME);

function block(...inner: Document['nodes']): OwnBlock {
  const inside = chain(node('i', 'blockInput'), ...inner, node('o', 'blockOutput'));
  return { id: 'part', name: 'Part', exposed: [], ...inside };
}

function documentOf(own: OwnBlock): Document {
  return { ...EMPTY, ...chain(node('in', 'input'), node('p', ownKind('part'))), blocks: [own] };
}

/** What was made, which a file holds. */
function made<T>(result: Done<T>): Document {
  if ('refusal' in result) throw new Error(result.refusal.code);
  expect(readDocument(write(result.document))).toEqual({ document: result.document });
  return result.document;
}

function refusal<T>(result: Done<T>): unknown {
  return 'refusal' in result ? result.refusal : undefined;
}

describe('what no file could hold', () => {
  it('is no label, nor a name: both are cut', () => {
    const start = documentOf(block(node('c', 'conv2D'), node('d', 'conv2D')));
    const [c, d] = ['c', 'd'].map((id) => ({ node: id, param: 'filters' }));
    if (!c || !d) throw new Error('no targets');
    const exposed = expose(start, 'part', c, `${long} (twice)`, catalogue);
    expect(made({ document: exposed }).blocks?.[0]?.exposed[0]?.label).toBe(long);
    const named = relabel(
      expose(start, 'part', c, 'Filters', catalogue),
      'part',
      'filters',
      `${long}s`,
    );
    expect(made({ document: named }).blocks?.[0]?.exposed[0]?.label).toBe(long);
    const own = makeOwn(renameBlock(start, 'part', long), null, 'p', words, catalogue);
    expect(made(own).blocks?.[1]?.name).toBe(`${long.slice(2)} 2`);
  });

  it('is no place of a block’s end', () => {
    const at = { x: -FARTHEST, y: FARTHEST };
    const start = { ...EMPTY, ...chain(node('in', 'input'), node('c', 'conv2D')) };
    const nodes = start.nodes.map((one) => (one.id === 'c' ? { ...one, position: at } : one));
    made(group({ ...start, nodes }, null, new Set(['c']), 'Far', catalogue, sizeOf));
  });

  it('is no block of too many inputs', () => {
    const sources = Array.from({ length: MOST_PORTS + 1 }, (_, at) => node(`c${at}`, 'conv2D'));
    const into = sources.map(({ id }, at) => `${id}→${at < 40 ? 'a' : 'b'}:${at % 40}`);
    const start = {
      ...EMPTY,
      ...net(
        [...sources, node('a', 'concatenate'), node('b', 'concatenate'), node('e', 'add')],
        ...into,
        ...['a→e', 'b→e:1'],
      ),
    };
    const chosen = new Set(['a', 'b', 'e']);
    expect(refusal(group(start, null, chosen, 'Wide', catalogue, sizeOf))).toEqual({
      code: 'tooManyInputs',
      values: { count: MOST_PORTS + 1, limit: MOST_PORTS },
    });
  });

  it('is no net of too many notes', () => {
    const note = (id: number): Annotation => ({
      ...{ id: `n${id}`, type: 'note', text: '' },
      ...{ position: { x: 0, y: 0 }, size: { width: 9, height: 9 } },
    });
    const annotations = Array.from({ length: MOST_ANNOTATIONS - 9 }, (_, at) => note(at));
    const own = { ...block(node('c', 'conv2D')), annotations: annotations.slice(0, 10) };
    const start = { ...documentOf(own), annotations };
    expect(refusal(ungroup(start, null, 'p', catalogue, sizeOf))).toEqual({
      code: 'tooManyNotes',
      values: { limit: MOST_ANNOTATIONS },
    });
  });

  it('is no setting that drives too many others', () => {
    const many = Array.from({ length: MOST_EXPOSED + 1 }, (_, at) => node(`d${at}`, 'dropout'));
    const targets = many.map(({ id }) => ({ node: id, param: 'rate' }));
    const [first, ...others] = targets;
    if (!first) throw new Error('no targets');
    const start = expose(documentOf(block(...many)), 'part', first, 'Rate', catalogue);
    const linked = others.reduce(
      (document, target) => link(document, 'part', 'rate', target, catalogue),
      start,
    );
    expect(made({ document: linked }).blocks?.[0]?.exposed[0]?.targets).toHaveLength(MOST_EXPOSED);
    expect(linkable(linked, 'part', { node: 'd100', param: 'rate' }, catalogue)).toEqual([]);
  });

  it('is no text that takes more bytes than a file may', () => {
    const note = (id: number, sign: string): Annotation => ({
      ...{ id: `n${id}`, type: 'note', text: sign.repeat(LONGEST_TEXT / sign.length) },
      ...{ position: { x: 0, y: 0 }, size: { width: 9, height: 9 } },
    });
    const noted = (count: number, sign: string): unknown => {
      const annotations = Array.from({ length: count }, (_, at) => note(at, sign));
      return refusal(roomFor({ document: { ...EMPTY, annotations } }));
    };
    const tooLarge = { code: 'tooLarge', values: { limit: LARGEST_FILE } };
    expect(noted(999, 'x')).toBeUndefined();
    expect(noted(400, '注')).toBeUndefined();
    expect(noted(450, '注')).toEqual({ code: 'unreadable', values: { why: tooLarge } });
    expect(fileSize('aé注🙂')).toBe(new TextEncoder().encode('aé注🙂').length);
  });

  it('is found whatever it is', () => {
    const start = documentOf(block(node('c', 'conv2D')));
    expect(refusal(roomFor({ document: start }))).toBeUndefined();
    const nodes = [...start.nodes, node('p', 'conv2D')];
    expect(refusal(roomFor({ document: { ...start, nodes } }))).toEqual({
      code: 'unreadable',
      values: { why: { code: 'duplicateId', values: { id: 'p' } } },
    });
  });
});
