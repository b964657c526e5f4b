import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, net, node } from '../../../test/mending';
import { catalogue } from '../catalogue';
import { type Document, EMPTY, type Graph } from '../graph/document';
import { addNode, removeNodes, setParams } from '../graph/edit';
import { insertBefore } from '../graph/edit/insert';
import { readValue } from '../graph/read';
import { presetFiles } from '../presets';
import { compare } from './compare';
import type { Diff, NodeDiff } from './diff';

const presets: ReadonlyMap<string, Document> = new Map(
  presetFiles.flatMap(({ id, content }) => {
    const reading = readValue(content);
    return 'document' in reading ? [[id, reading.document] as const] : [];
  }),
);

function preset(id: string): Document {
  const found = presets.get(id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
}

function documentOf(graph: Graph): Document {
  return { ...EMPTY, ...graph };
}

/** The same net under other ids, as if somebody had drawn it anew. */
function redrawn(document: Document): Document {
  const id = (old: string): string => `other-${old}`;
  return {
    ...document,
    nodes: document.nodes.map((one) => ({ ...one, id: id(one.id) })),
    edges: document.edges.map((edge) => ({ ...edge, from: id(edge.from), to: id(edge.to) })),
  };
}

function idsOf({ nodes }: Diff, state: NodeDiff['state']): readonly string[] {
  return nodes.flatMap((one) =>
    one.state === state ? [one.after?.id ?? one.before?.id ?? ''] : [],
  );
}

/** How many nodes are in each state, and how many wires came and went. */
function counts({ nodes, wires }: Diff): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { state } of nodes) found[state] = (found[state] ?? 0) + 1;
  for (const { state } of wires)
    if (state !== 'same') found[`${state} wires`] = (found[`${state} wires`] ?? 0) + 1;
  return found;
}

const ALL = [...presets.values()];

describe('a document', () => {
  it.each([...presets])(
    '%s does not differ from itself, blocks closed or opened',
    (_, document) => {
      for (const open of [false, true]) {
        const { nodes, wires } = compare(document, document, catalogue, open);
        expect(nodes.every(({ state }) => state === 'same')).toBe(true);
        expect(wires.every(({ state }) => state === 'same')).toBe(true);
      }
    },
  );

  it.each([...presets])('%s is found again under other ids', (_, document) => {
    const diff = compare(document, redrawn(document), catalogue);
    expect(counts(diff)).toEqual({ same: document.nodes.length });
  });
});

describe('known edits', () => {
  it('of random nodes are shown, and nothing else', () => {
    const edits = fc.constantFrom(...ALL).chain((document) => {
      const ids = document.nodes.map(({ id }) => id);
      return fc.record({
        document: fc.constant(document),
        removed: fc.subarray(ids, { maxLength: 3 }),
        named: fc.subarray(ids, { maxLength: 3 }),
        added: fc.array(fc.constantFrom('conv2D', 'dropout', 'residual'), { maxLength: 3 }),
      });
    });
    fc.assert(
      fc.property(edits, ({ document, removed, named, added }) => {
        const gone = new Set(removed);
        let edited = removeNodes(document, gone, catalogue);
        const renamed = named.filter((id) => !gone.has(id));
        edited = {
          ...edited,
          nodes: edited.nodes.map((one) =>
            renamed.includes(one.id) ? { ...one, name: 'Other' } : one,
          ),
        };
        const fresh: string[] = [];
        for (const kind of added) {
          const more = addNode(edited, { kind, position: { x: 0, y: 900 } });
          // An id that was freed by what was removed would be the same node again.
          if (gone.has(more.id)) continue;
          edited = more.graph;
          fresh.push(more.id);
        }
        const diff = compare(document, edited, catalogue);
        expect([...idsOf(diff, 'removed')].sort()).toEqual([...removed].sort());
        expect([...idsOf(diff, 'added')].sort()).toEqual([...fresh].sort());
        expect([...idsOf(diff, 'changed')].sort()).toEqual([...renamed].sort());
        const lost = document.edges.filter(({ from, to }) => gone.has(from) || gone.has(to));
        const wires = diff.wires.filter(({ state }) => state !== 'same');
        expect(wires).toHaveLength(lost.length);
      }),
      { numRuns: 200 },
    );
  });

  it('come out the other way round when the documents change sides', () => {
    const names = (diff: Diff, state: NodeDiff['state']): readonly string[] =>
      [...idsOf(diff, state)].sort();
    for (const a of ALL)
      for (const b of ALL) {
        const [there, back] = [compare(a, b, catalogue), compare(b, a, catalogue)];
        expect(counts(there).same ?? 0).toBe(counts(back).same ?? 0);
        expect(names(there, 'added')).toEqual(names(back, 'removed'));
        expect(names(there, 'removed')).toEqual(names(back, 'added'));
      }
  });
});

describe('a changed copy of VGG16', () => {
  const vgg = preset('vgg16');
  const dense = vgg.nodes.find(({ kind }) => kind === 'dense')?.id ?? '';
  const block = vgg.nodes.find(({ kind }) => kind === 'cbapd')?.id ?? '';

  it('differs in its units, by the parameter, before and after', () => {
    const { nodes } = compare(vgg, setParams(vgg, dense, { units: 33 }), catalogue);
    const [changed, ...others] = nodes.filter(({ state }) => state !== 'same');
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      state: 'changed',
      changes: [{ type: 'param', param: 'units', before: 512, after: 33 }],
    });
  });

  it('has one node more where one was put in between, and the wires of it', () => {
    const more = insertBefore(vgg, dense, 0, [{ kind: 'layerNormalization' }], catalogue);
    const found = counts(compare(vgg, more, catalogue));
    expect(found).toEqual({
      same: vgg.nodes.length,
      added: 1,
      'added wires': 2,
      'removed wires': 1,
    });
  });

  it('shows layer by layer what a switched letter of a block takes away', () => {
    const off = setParams(vgg, block, { normalize: false });
    expect(counts(compare(vgg, off, catalogue)).changed).toBe(1);
    const opened = compare(vgg, off, catalogue, true);
    expect(opened.nodes.filter(({ state }) => state !== 'same')).toMatchObject([
      { state: 'removed', before: { id: `${block}/bn`, kind: 'batchNormalization' } },
    ]);
  });
});

describe('what does not count', () => {
  const graph = net(
    [node('in', 'input'), node('a', 'conv2D'), node('b', 'conv2D'), node('sum', 'add')],
    ...['in→a', 'in→b', 'a→sum', 'b→sum:1'],
  );

  it('is the order of inputs of a join, places, and defaults that are written out', () => {
    const [first, second, ...joins] = graph.edges;
    const turned = joins.map((edge) => ({ ...edge, port: 1 - edge.port }));
    const other = {
      nodes: graph.nodes.map((one) => ({
        ...one,
        position: { x: 7, y: 7 },
        params: one.kind === 'conv2D' ? { filters: 32, kernel: 3 } : one.params,
      })),
      edges: [...(first && second ? [first, second] : []), ...turned],
    };
    expect(counts(compare(documentOf(graph), documentOf(other), catalogue))).toEqual({ same: 4 });
  });
});

describe('a block of the user’s', () => {
  const inside = chain(node('i', 'blockInput'), node('c', 'conv2D'), node('o', 'blockOutput'));
  const document: Document = {
    ...documentOf(chain(node('in', 'input'), node('s', 'block:stage'))),
    blocks: [{ id: 'stage', name: 'Stage', exposed: [], ...inside }],
  };

  it('is changed where what it holds is otherwise, and layers say in what', () => {
    const other: Document = {
      ...document,
      blocks: [
        { id: 'stage', name: 'Stage', exposed: [], ...setParams(inside, 'c', { filters: 5 }) },
      ],
    };
    const closed = compare(document, other, catalogue).nodes[1];
    expect(closed).toMatchObject({ state: 'changed', changes: [{ type: 'inside' }] });
    expect(compare(document, other, catalogue, true).nodes[1]).toMatchObject({
      state: 'changed',
      after: { id: 's/c' },
      changes: [{ type: 'param', param: 'filters', before: 32, after: 5 }],
    });
  });
});
