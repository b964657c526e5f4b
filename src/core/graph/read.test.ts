import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import type { Language } from '../kinds/language';
import type { ParamValue } from '../kinds/params';
import { presetFiles } from '../presets';
import { say } from '../text/problems';
import { sayRefusal } from '../text/refusals';
import type { Document } from './document';
import { LARGEST_FILE } from './limits';
import { readDocument, readValue, type Reading } from './read';
import type { RefusalCode } from './refusal';
import { write } from './write';

const HALF_A_SECOND = 500;

function codeOf(reading: Reading): RefusalCode | null {
  return 'refusal' in reading ? reading.refusal.code : null;
}

function documentOf(reading: Reading): Document {
  if ('refusal' in reading) throw new Error(sayRefusal(reading.refusal, 'en'));
  return reading.document;
}

/** Reads, analyses and says everything there is to say, as the window does. */
function sayAll(text: string, language: Language): Reading {
  const reading = readDocument(text);
  const sentences =
    'refusal' in reading
      ? [sayRefusal(reading.refusal, language)]
      : analyse(reading.document, catalogue).problems.map((problem) => say(problem, language));
  for (const sentence of sentences)
    if (!/[.。]$/.test(sentence)) throw new Error(`${sentence} is no sentence`);
  return reading;
}

/** The same, in time; other work shares the machine, so the processor's time counts. */
function readAll(text: string): Reading {
  sayAll(text, 'zh');
  const start = process.cpuUsage();
  const reading = sayAll(text, 'en');
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(HALF_A_SECOND);
  return reading;
}

function file(parts: object): string {
  return JSON.stringify({ format: 'layerloom', version: 1, nodes: [], edges: [], ...parts });
}

function node(id: string, kind: string, params: Readonly<Record<string, unknown>> = {}): object {
  return { id, kind, params, position: { x: 0, y: 0 } };
}

const paramValue: fc.Arbitrary<ParamValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
  fc.integer(),
  fc.string({ maxLength: 20 }),
  fc.boolean(),
  fc.array(fc.integer({ min: -5, max: 70_000 }), { maxLength: 4 }),
);

const kind = fc.oneof(
  fc.constantFrom(...catalogue.kinds.map((known) => known.kind)),
  fc.constantFrom('unheardOf', 'constructor', '__proto__'),
);

const paramName = fc.oneof(
  fc.constantFrom('filters', 'kernel', 'stride', 'shape', 'units', 'size', 'padding', 'rate'),
  fc.stringMatching(/^[a-z][A-Za-z]{0,8}X$/),
);

/** Documents of any content, right or wrong, that a file may hold. */
const anyDocument: fc.Arbitrary<Document> = fc
  .uniqueArray(fc.stringMatching(/^[a-z][A-Za-z0-9_-]{0,6}0$/), { maxLength: 12 })
  .chain((ids) =>
    fc.record({
      nodes: fc.tuple(
        ...ids.map((id) =>
          fc.record(
            {
              id: fc.constant(id),
              kind,
              params: fc.dictionary(paramName, paramValue, { maxKeys: 4, noNullPrototype: true }),
              position: fc.record({
                x: fc.integer({ min: -9999, max: 9999 }),
                y: fc.integer({ min: -9999, max: 9999 }),
              }),
              name: fc.string({ maxLength: 20 }),
            },
            { requiredKeys: ['id', 'kind', 'params', 'position'], noNullPrototype: true },
          ),
        ),
      ),
      edges:
        ids.length === 0
          ? fc.constant([])
          : fc.array(
              fc.record({
                from: fc.constantFrom(...ids),
                to: fc.constantFrom(...ids),
                port: fc.integer({ min: 0, max: 3 }),
              }),
              { maxLength: 16 },
            ),
    }),
  )
  .map(({ nodes, edges }): Document => ({ format: 'layerloom', version: 1, nodes, edges }));

describe('readDocument', () => {
  it('reads every preset, and writes it as its file has it', () => {
    expect(presetFiles.length).toBeGreaterThan(6);
    for (const { id, content } of presetFiles) {
      const document = documentOf(readValue(content));
      expect(JSON.parse(write(document)), id).toEqual(content);
      expect(documentOf(readAll(write(document)))).toEqual(document);
    }
  });

  it('is undone by write, and never slow or silent, on any document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const reading = readAll(write(document));
        if ('document' in reading) expect(reading.document).toEqual(document);
        else expect(['noSuchPort', 'portTaken']).toContain(reading.refusal.code);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses any other JSON with a sentence', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(codeOf(readAll(text))).toBe('notGraph');
      }),
    );
  });

  it('survives any change to a file', () => {
    const text = write(documentOf(readValue(presetFiles[0]?.content)));
    fc.assert(
      fc.property(
        fc.nat({ max: text.length }),
        fc.nat({ max: 12 }),
        fc.oneof(
          fc.string({ maxLength: 6 }),
          fc.constantFrom('{', ']', '"', '1e999', 'null', '\\'),
        ),
        (start, removed, put) => {
          readAll(text.slice(0, start) + put + text.slice(start + removed));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc.stringMatching(/^[[\]{}",:0-9.eE+\-tfn\\ ]*$/),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        let isJson = true;
        try {
          JSON.parse(candidate);
        } catch {
          isJson = false;
        }
        // A byte order mark is taken off first, which JSON.parse does not do.
        fc.pre(!candidate.startsWith('\uFEFF'));
        expect(codeOf(readDocument(candidate)) !== 'notJson').toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('bad files', () => {
  it.each([
    ['text', 'hello', 'notJson'],
    ['nothing', '', 'notJson'],
    ['a file cut short', '{"format": "layerloom", "nodes": [', 'notJson'],
    ['another JSON file', '{"name": "layerloom"}', 'notGraph'],
    ['a list', '[]', 'notGraph'],
    ['a newer version', file({ version: 2 }), 'newer'],
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
      file({ nodes: Array.from({ length: 6000 }, (_, i) => node(`n${i}`, 'dense')) }),
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
    ['the longest chain', chain(5000, [], 'dense'), 'notConnected'],
    ['the longest circle', chain(5000, [{ from: 'n4999', to: 'n0', port: 0 }], 'dense'), 'cycle'],
    [
      'a long tail behind a circle',
      chain(5000, [{ from: 'n1', to: 'n0', port: 0 }], 'dense'),
      'cycle',
    ],
    [
      'thousands of blocks',
      chain(5000, [{ from: 'n1', to: 'n0', port: 0 }], 'inception'),
      'tooManyLayers',
    ],
  ])('%s is a document with a problem', (_name, text, code) => {
    const document = documentOf(readAll(text));
    expect(analyse(document, catalogue).problems.map((problem) => problem.code)).toContain(code);
    expect(documentOf(readDocument(write(document)))).toEqual(document);
  });
});
