import { describe, expect, it } from 'vitest';
import baseline from '../../../../presets/baseline.json';
import inception10 from '../../../../presets/inception10.json';
import resnet18 from '../../../../presets/resnet18.json';
import { analyse } from '../../analyse';
import { catalogue } from '../../catalogue';
import { type Document, EMPTY, type GraphNode } from '../document';
import { addNode, connect } from '../edit';
import { ownKind } from '../own-block';
import { readDocument, readValue } from '../read';
import { write } from '../write';
import { placeAt } from '../inside';
import { instancesOf, placesOf } from './definitions';
import { group } from './group';
import { makeOneOwn } from './make-one-own';
import { makeOwn } from './make-own';
import type { Done } from './room';
import { repeat } from './repeat';
import { ungroup } from './ungroup';

function documentOf(value: unknown): Document {
  const reading = readValue(value);
  if ('refusal' in reading) throw new Error(reading.refusal.code);
  return reading.document;
}

const nets = [baseline, inception10, resnet18].map(documentOf);
const [course, , classic] = nets;
if (!course || !classic) throw new Error('no presets');

const sizeOf = (node: GraphNode): { width: number; height: number } => ({
  width: node.kind === 'cbapd' ? 256 : 168,
  height: 82,
});
const labelOf = (param: string): string => `The ${param}`;

function done<T>(result: Done<T>): { readonly document: Document } & T {
  if ('refusal' in result) throw new Error(result.refusal.code);
  expect(readDocument(write(result.document))).toEqual({ document: result.document });
  return result;
}

function totals(document: Document): unknown {
  const { totals, problems } = analyse(document, catalogue);
  return { totals, problems };
}

/** Without order, which no analysis looks at but for ports. */
function parts({ nodes, edges }: Document): unknown {
  const byText = (list: readonly unknown[]): readonly string[] =>
    list.map((one) => JSON.stringify(one)).sort();
  return [byText(nodes), byText(edges)];
}

describe('grouping', () => {
  it('changes nothing of what the net is, and ungrouping brings the very places back', () => {
    for (const net of nets)
      for (const [at, node] of net.nodes.entries()) {
        const ids = new Set([node.id, net.nodes[at + 1]?.id ?? node.id]);
        const grouped = group(net, null, ids, 'Part', catalogue, sizeOf);
        if ('refusal' in grouped) continue;
        const { document, node: instance } = done(grouped);
        expect(totals(document)).toEqual(totals(net));
        const back = done(ungroup(document, null, instance, catalogue, sizeOf));
        expect(parts(back.document)).toEqual(parts(net));
      }
  });

  it('makes an input of each outer node and of every input that is not wired', () => {
    let graph: Document = EMPTY;
    const position = { x: 0, y: 0 };
    for (const kind of ['input', 'conv2D', 'add', 'dropout'])
      graph = addNode(graph, { kind, position }).graph;
    for (const [from, to, port] of [
      ['input-1', 'conv2D-1', 0],
      ['conv2D-1', 'add-1', 0],
      ['input-1', 'add-1', 1],
      ['add-1', 'dropout-1', 0],
    ] as const)
      graph = connect(graph, { from, to, port }, catalogue);
    const skip = done(
      group(graph, null, new Set(['conv2D-1', 'add-1']), 'Skip', catalogue, sizeOf),
    );
    expect(skip.document.edges).toEqual([
      { from: 'input-1', to: 'skip-1', port: 0 },
      { from: 'skip-1', to: 'dropout-1', port: 0 },
    ]);
    const loose = done(group(graph, null, new Set(['add-1']), 'Sum', catalogue, sizeOf));
    expect(loose.document.edges.filter(({ to }) => to === 'sum-1')).toEqual([
      { from: 'conv2D-1', to: 'sum-1', port: 0 },
      { from: 'input-1', to: 'sum-1', port: 1 },
    ]);
    const alone = addNode(EMPTY, { kind: 'residual', position });
    const free = done(group(alone.graph, null, new Set([alone.id]), 'Free', catalogue, sizeOf));
    expect(free.document.blocks?.[0]?.nodes.map(({ kind }) => kind)).toEqual([
      'blockInput',
      'residual',
      'blockOutput',
    ]);
  });

  it('is refused with the reason where a block could not stand for it', () => {
    let graph: Document = EMPTY;
    const position = { x: 0, y: 0 };
    for (const kind of ['input', 'conv2D', 'dropout', 'activation', 'add'])
      graph = addNode(graph, { kind, position }).graph;
    for (const [from, to, port] of [
      ['input-1', 'conv2D-1', 0],
      ['conv2D-1', 'dropout-1', 0],
      ['conv2D-1', 'activation-1', 0],
      ['dropout-1', 'add-1', 0],
      ['activation-1', 'add-1', 1],
    ] as const)
      graph = connect(graph, { from, to, port }, catalogue);
    const attempt = (...ids: string[]): unknown =>
      group(graph, null, new Set(ids), 'X', catalogue, sizeOf);
    expect(attempt()).toEqual({ refusal: { code: 'nothing', values: {} } });
    expect(attempt('dropout-1', 'activation-1')).toEqual({
      refusal: { code: 'manyExits', values: { nodes: ['dropout-1', 'activation-1'] } },
    });
    expect(attempt('conv2D-1', 'add-1', 'dropout-1')).toEqual({
      refusal: { code: 'passesOutside', values: { node: 'activation-1' } },
    });
    expect(attempt('conv2D-1', 'add-1', 'dropout-1', 'activation-1')).toHaveProperty('document');
  });

  it('works inside of a block, whose parameters go on reaching what was grouped', () => {
    const { document, block } = done(
      group(classic, null, new Set(['r1', 'r2']), 'Stage', catalogue, sizeOf),
    );
    const target = { node: 'r1', param: 'projection' };
    const exposing: Document = {
      ...document,
      blocks: (document.blocks ?? []).map((one) => ({
        ...one,
        exposed: [{ name: 'projection', label: 'Projection', targets: [target] }],
      })),
      nodes: document.nodes.map((one) =>
        one.kind === ownKind(block) ? { ...one, params: { projection: true } } : one,
      ),
    };
    const inner = done(group(exposing, block, new Set(['r1']), 'Deep', catalogue, sizeOf));
    expect(totals(inner.document)).toEqual(totals(exposing));
    const back = done(ungroup(inner.document, block, inner.node, catalogue, sizeOf));
    expect(totals(back.document)).toEqual(totals(exposing));
    expect(back.document.blocks?.[0]?.exposed).toEqual(exposing.blocks?.[0]?.exposed);
  });
});

describe('ungrouping', () => {
  it('puts what a shipped block stands for in its place', () => {
    for (const net of nets) {
      let open = net;
      for (const { id, kind } of net.nodes) {
        if (catalogue.find(kind)?.type !== 'block') continue;
        open = done(ungroup(open, null, id, catalogue, sizeOf)).document;
      }
      expect(open.nodes.some(({ kind }) => catalogue.find(kind)?.type === 'block')).toBe(false);
      expect(totals(open)).toEqual(totals(net));
      const places = open.nodes.map(({ position }) => `${position.x} ${position.y}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('repeating', () => {
  it('wires copies one after another and what followed to the last', () => {
    const net = done(repeat(course, null, new Set(['c1']), 3, catalogue, sizeOf));
    const [first, second, third] = net.nodes;
    expect([first, second, third]).toEqual(['c1', 'cbapd-1', 'cbapd-2']);
    expect(net.document.edges).toEqual(
      expect.arrayContaining([
        { from: 'input', to: 'c1', port: 0 },
        { from: 'c1', to: 'cbapd-1', port: 0 },
        { from: 'cbapd-1', to: 'cbapd-2', port: 0 },
      ]),
    );
    expect(net.document.edges.filter(({ from }) => from === 'c1')).toHaveLength(1);
    expect(analyse(net.document, catalogue).problems).toEqual([]);
    const places = net.document.nodes.map(({ position }) => `${position.x} ${position.y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('needs one place to take from', () => {
    const input = addNode<Document>(EMPTY, { kind: 'input', position: { x: 0, y: 0 } });
    expect(repeat(input.graph, null, new Set([input.id]), 2, catalogue, sizeOf)).toMatchObject({
      refusal: { code: 'noEntry' },
    });
    const add = addNode<Document>(EMPTY, { kind: 'add', position: { x: 0, y: 0 } });
    expect(repeat(add.graph, null, new Set([add.id]), 2, catalogue, sizeOf)).toMatchObject({
      refusal: { code: 'manyEntries' },
    });
    const many = addNode<Document>(EMPTY, { kind: 'dropout', position: { x: 0, y: 0 } });
    expect(repeat(many.graph, null, new Set([many.id]), 2_001, catalogue, sizeOf)).toMatchObject({
      refusal: { code: 'tooManyNodes', values: { count: 2_001 } },
    });
  });
});

describe('making one its own', () => {
  it('keeps the net, and the parameters of a shipped block that it hands on as they are', () => {
    for (const net of nets)
      for (const { id, kind } of net.nodes) {
        if (catalogue.find(kind)?.type !== 'block') continue;
        const own = done(makeOwn(net, null, id, { name: 'Mine', labelOf }, catalogue));
        expect(totals(own.document)).toEqual(totals(net));
      }
    const mine = done(makeOwn(classic, null, 'r3', { name: 'Mine', labelOf }, catalogue));
    expect(mine.document.blocks?.[0]?.exposed).toEqual([
      {
        name: 'filters',
        label: 'The filters',
        targets: ['c1', 'c2', 'down_c1'].map((node) => ({ node, param: 'filters' })),
      },
      {
        name: 'stride',
        label: 'The stride',
        targets: ['c1', 'down_c1'].map((node) => ({ node, param: 'stride' })),
      },
    ]);
  });

  it('parts one instance from the others', () => {
    const { document, block } = done(
      group(classic, null, new Set(['r1']), 'Stage', catalogue, sizeOf),
    );
    const two = done(repeat(document, null, new Set(['stage-1']), 2, catalogue, sizeOf));
    expect(instancesOf(two.document, block)).toBe(2);
    const parted = done(
      makeOwn(two.document, null, 'stage-2', { name: 'Stage', labelOf }, catalogue),
    );
    expect(parted.document.blocks?.map(({ name }) => name)).toEqual(['Stage', 'Stage 2']);
    expect(instancesOf(parted.document, block)).toBe(1);
    expect(totals(parted.document)).toEqual(totals(two.document));
  });

  it('parts one place from the others, though blocks around it are shared', () => {
    const inner = done(group(classic, null, new Set(['r1']), 'Block', catalogue, sizeOf));
    const outer = done(
      group(inner.document, null, new Set([inner.node]), 'Around', catalogue, sizeOf),
    );
    const three = done(repeat(outer.document, null, new Set([outer.node]), 3, catalogue, sizeOf));
    const { document } = three;
    expect(instancesOf(document, inner.block)).toBe(1);
    expect(placesOf(document, inner.block)).toBe(3);
    const path = [three.nodes[1] ?? '', inner.node];
    const words = { name: 'Mine', labelOf };
    const parted = done(makeOneOwn(document, path, words, catalogue));
    expect(parted.document.blocks?.map(({ name }) => name)).toEqual([
      ...['Block', 'Around', 'Around 2', 'Block 2'],
    ]);
    const kinds = placeAt(parted.document, path, catalogue).block?.id ?? '';
    expect(placesOf(parted.document, kinds)).toBe(1);
    expect(placesOf(parted.document, inner.block)).toBe(2);
    expect(totals(parted.document)).toEqual(totals(document));
  });
});
