import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, documentOf, readAll } from '../../../test/graph-files';
import { catalogue } from '../catalogue';
import type { ParamValue } from '../kinds/params';
import { presetFiles } from '../presets';
import type { Document } from './document';
import { readDocument, readValue } from './read';
import { write } from './write';

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
  .map(({ nodes, edges }): Document => ({ format: 'layerloom', version: 2, nodes, edges }));

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
        const code = codeOf(readAll(text));
        // Once in a long while a name is drawn that no graph may use.
        if (code !== 'forbiddenName') expect(code).toBe('notGraph');
        else expect(text).toMatch(/__proto__|constructor|prototype/);
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
