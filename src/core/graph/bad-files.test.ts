import { describe, expect, it } from 'vitest';
import { codeOf, documentOf, file, node, readAll } from '../../../test/graph-files';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import { VERSION } from './document';
import { sayRefusal } from '../text/refusals';
import { LARGEST_FILE, MOST_NODES } from './limits';
import { readDocument, readValue } from './read';
import { write } from './write';

describe('bad files', () => {
  it.each([
    ['text', 'hello', 'notJson'],
    ['nothing', '', 'notJson'],
    ['a file cut short', '{"format": "layerloom", "nodes": [', 'notJson'],
    ['another JSON file', '{"name": "layerloom"}', 'notGraph'],
    ['a list', '[]', 'notGraph'],
    ['a newer version', file({ version: VERSION + 1 }), 'newer'],
    ['a strange version', file({ version: 0.5 }), 'badPart'],
    ['no edges', '{"format": "layerloom", "version": 1, "nodes": []}', 'badPart'],
    ['100,000 levels of lists', '['.repeat(100_000) + ']'.repeat(100_000), 'tooDeep'],
    ['100,000 levels of objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), 'tooDeep'],
    ['100,000 levels, unclosed', '['.repeat(100_000), 'tooDeep'],
    ['a __proto__ key', file({}).replace('{', '{"__proto__": {"polluted": 1},'), 'forbiddenName'],
    [
      'a __proto__ key in parameters',
      file({ nodes: [node('a', 'dense')] }).replace(
        '"params":{',
        '"params":{"\\u005f_proto__":{"polluted":1}',
      ),
      'forbiddenName',
    ],
    [
      'a constructor parameter',
      file({ nodes: [node('a', 'dense', { constructor: 1 })] }),
      'badPart',
    ],
    ['a __proto__ node', file({ nodes: [node('__proto__', 'dense')] }), 'badPart'],
    [
      'an infinite size',
      file({ nodes: [node('a', 'dense')] }).replace('"params":{', '"params":{"units":1e999'),
      'badPart',
    ],
    ['a null parameter', file({ nodes: [node('a', 'dense', { units: null })] }), 'badPart'],
    ['no position', file({ nodes: [{ id: 'a', kind: 'dense', params: {} }] }), 'badPart'],
    [
      'a far position',
      file({ nodes: [{ ...node('a', 'dense'), position: { x: 1e300, y: 0 } }] }),
      'badPart',
    ],
    ['two nodes of one id', file({ nodes: [node('a', 'dense'), node('a', 'add')] }), 'duplicateId'],
    [
      'a dangling edge',
      file({ nodes: [node('a', 'dense')], edges: [{ from: 'b', to: 'a', port: 0 }] }),
      'danglingEdge',
    ],
    [
      'an edge into an Input',
      file({
        nodes: [node('a', 'input'), node('b', 'dense')],
        edges: [{ from: 'b', to: 'a', port: 0 }],
      }),
      'noSuchPort',
    ],
    [
      'a port in the millions',
      file({ nodes: [node('a', 'add')], edges: [{ from: 'a', to: 'a', port: 1e7 }] }),
      'badPart',
    ],
    [
      'two edges into one port',
      file({
        nodes: [node('a', 'dense')],
        edges: [
          { from: 'a', to: 'a', port: 0 },
          { from: 'a', to: 'a', port: 0 },
        ],
      }),
      'portTaken',
    ],
    [
      'too many nodes',
      file({ nodes: Array.from({ length: MOST_NODES + 1 }, (_, i) => node(`n${i}`, 'dense')) }),
      'tooManyNodes',
    ],
    [
      'a million numbers for nodes',
      file({ nodes: Array.from({ length: 1_000_000 }, () => 1) }),
      'tooManyValues',
    ],
    ['50 MB', ' '.repeat(50 * 2 ** 20), 'tooLarge'],
    ['5 MB in one string', `"${'a'.repeat(LARGEST_FILE - 2)}"`, 'notGraph'],
    ['5 MB of escapes', `"${'\\n'.repeat(LARGEST_FILE / 2 - 1)}"`, 'notGraph'],
  ])('%s: a sentence at once', (_name, text, code) => {
    expect(codeOf(readAll(text))).toBe(code);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('says where a file stops being JSON', () => {
    const reading = readDocument('{\n  "format": "layerloom",\n  "nodes": [,]\n}');
    expect('refusal' in reading && sayRefusal(reading.refusal, 'en')).toBe(
      'This file is not JSON: it cannot be read on from line 3, column 13.',
    );
  });

  it('a value that holds itself is refused', () => {
    const value: Record<string, unknown> = { format: 'layerloom', version: 1 };
    value.nodes = [value];
    expect(codeOf(readValue(value))).toBe('tooDeep');
  });
});

describe('unfinished and wrong graphs', () => {
  function chain(length: number, extra: readonly object[], nodeKind: string): string {
    const nodes = Array.from({ length }, (_, i) => node(`n${i}`, nodeKind));
    const edges = nodes.slice(1).map((_, i) => ({ from: `n${i}`, to: `n${i + 1}`, port: 0 }));
    return file({ nodes, edges: [...edges, ...extra] });
  }

  it.each([
    [
      'a circle',
      file({ nodes: [node('a', 'dense')], edges: [{ from: 'a', to: 'a', port: 0 }] }),
      'cycle',
    ],
    ['an unknown kind', file({ nodes: [node('a', 'unheardOf')] }), 'unknownKind'],
    ['a huge size', file({ nodes: [node('a', 'input', { shape: [1e15, 3, 3] })] }), 'badParam'],
    ['a fractional size', file({ nodes: [node('a', 'dense', { units: 0.5 })] }), 'badParam'],
    [
      'a huge tensor',
      file({ nodes: [node('a', 'input', { shape: [65536, 65536, 65536] })] }),
      'tooLarge',
    ],
    ['an open input', file({ nodes: [node('a', 'dense')] }), 'notConnected'],
    ['the longest chain', chain(MOST_NODES, [], 'dense'), 'notConnected'],
    [
      'the longest circle',
      chain(MOST_NODES, [{ from: `n${MOST_NODES - 1}`, to: 'n0', port: 0 }], 'dense'),
      'cycle',
    ],
    [
      'a long tail behind a circle',
      chain(MOST_NODES, [{ from: 'n1', to: 'n0', port: 0 }], 'dense'),
      'cycle',
    ],
    [
      'as many blocks',
      chain(MOST_NODES, [{ from: 'n1', to: 'n0', port: 0 }], 'inception'),
      'tooManyLayers',
    ],
  ])('%s is a document with a problem', (_name, text, code) => {
    const document = documentOf(readAll(text));
    expect(analyse(document, catalogue).problems.map((problem) => problem.code)).toContain(code);
    expect(documentOf(readDocument(write(document)))).toEqual(document);
  });
});
