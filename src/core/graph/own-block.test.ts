import { describe, expect, it } from 'vitest';
import versionOne from '../../../test/files/version-1.json';
import resnet18 from '../../../presets/resnet18.json';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import type { ParamValues } from '../kinds/params';
import type { Document, GraphNode, OwnBlock } from './document';
import { placeAt, putGraph } from './inside';
import { ownKind } from './own-block';
import { readDocument, readValue } from './read';
import { withBlocks } from './with-blocks';
import { write } from './write';

function node(id: string, kind: string, params: ParamValues = {}): GraphNode {
  return { id, kind, params, position: { x: 0, y: 0 } };
}

function chain(...ids: readonly string[]): OwnBlock['edges'] {
  return ids.slice(1).map((to, at) => ({ from: ids[at] ?? '', to, port: 0 }));
}

/** Two residual blocks in series, with the numbers of the first to be set from outside. */
const stage: OwnBlock = {
  id: 'stage',
  name: 'Stage',
  nodes: [
    node('in', 'blockInput'),
    node('r1', 'residual'),
    node('r2', 'residual'),
    node('out', 'blockOutput'),
  ],
  edges: chain('in', 'r1', 'r2', 'out'),
  exposed: [
    {
      name: 'filters',
      label: 'Filters',
      targets: [
        { node: 'r1', param: 'filters' },
        { node: 'r2', param: 'filters' },
      ],
    },
    { name: 'stride', label: 'Stride', targets: [{ node: 'r1', param: 'stride' }] },
    { name: 'projection', label: 'Projection', targets: [{ node: 'r1', param: 'projection' }] },
  ],
};

function documentOf(value: unknown): Document {
  const reading = readValue(value);
  if ('refusal' in reading) throw new Error(reading.refusal.code);
  return reading.document;
}

const classic = documentOf(resnet18);

/** ResNet18 with its eight residual blocks as four stages. */
function staged(): Document {
  const kind = ownKind('stage');
  const stages = [64, 128, 256, 512].map((filters, at) =>
    node(`s${at + 1}`, kind, {
      filters,
      ...(at === 0 ? {} : { stride: [2, 2], projection: true }),
    }),
  );
  const rest = classic.nodes.filter((one) => one.kind !== 'residual');
  return {
    ...classic,
    nodes: [...rest, ...stages],
    edges: chain('input', 'c1', 's1', 's2', 's3', 's4', 'gap', 'f1', 'softmax'),
    blocks: [stage],
  };
}

describe('a block of the user’s', () => {
  it('costs what its inside costs, each instance with its own parameters', () => {
    const analysis = analyse(staged(), catalogue);
    expect(analysis.problems).toEqual([]);
    expect(analysis.totals).toEqual(analyse(classic, catalogue).totals);
    expect(analysis.nodes.get('s2')?.shape).toEqual([16, 16, 128]);
    expect(analysis.at('s2/r2')?.shape).toEqual([16, 16, 128]);
    expect(analysis.at('s3/r1/c1')?.inputs).toEqual([[16, 16, 128]]);
  });

  it('is saved with its document', () => {
    const reading = readDocument(write(staged()));
    expect(reading).toEqual({ document: staged() });
  });

  it('is wrong where its inside is, and says where', () => {
    const wrong = {
      ...staged(),
      nodes: staged().nodes.map((one) =>
        one.id === 's2' ? { ...one, params: { ...one.params, projection: false } } : one,
      ),
    };
    const analysis = analyse(wrong, catalogue);
    expect(analysis.problems).toMatchObject([
      { node: 's2', path: 's2/r1/sum', code: 'addMismatch' },
    ]);
    expect(['s1', 's2', 's3'].map((id) => analysis.nodes.get(id)?.state)).toEqual([
      'right',
      'wrong',
      'unknown',
    ]);
    expect(analysis.at('s2/r1')?.state).toBe('wrong');
    expect(analysis.at('s2/r1/c1')?.state).toBe('right');
  });

  it('may not contain itself', () => {
    const within = { ...stage, nodes: [...stage.nodes, node('deeper', ownKind('stage'))] };
    expect(readValue({ ...staged(), blocks: [within] })).toMatchObject({
      refusal: { code: 'blockWithinItself' },
    });
    const document = staged();
    expect(putGraph(document, 'stage', within)).toBe(document);
    expect(withBlocks(catalogue, [within]).find(ownKind('stage'))).toBeUndefined();
    expect(analyse({ ...document, blocks: [within] }, catalogue).problems[0]?.code).toBe(
      'unknownKind',
    );
  });

  it('opens by the ids of its instances, those that ship for looking only', () => {
    const document = staged();
    expect(placeAt(document, ['s3'], catalogue)).toMatchObject({
      within: ['s3'],
      block: stage,
      editable: true,
    });
    const shipped = placeAt(document, ['s3', 'r1', 'nobody'], catalogue);
    expect(shipped).toMatchObject({ within: ['s3', 'r1'], block: null, editable: false });
    expect(shipped.graph.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['in', 'c1', 'sum', 'out']),
    );
  });

  it('is followed by the wires of its instances when inputs come and go', () => {
    const document = staged();
    const two = { ...stage, nodes: [node('other', 'blockInput'), ...stage.nodes] };
    const more = putGraph(document, 'stage', two);
    expect(more.edges).toContainEqual({ from: 'c1', to: 's1', port: 1 });
    expect(putGraph(more, 'stage', stage)).toEqual(document);
    const none = { ...stage, nodes: stage.nodes.filter(({ id }) => id !== 'out') };
    expect(putGraph(document, 'stage', none).blocks?.[0]?.nodes).toHaveLength(4);
  });

  it('lets data through where a node is bypassed', () => {
    const nodes = staged().nodes.map((one) =>
      one.id === 's1' ? { ...one, bypass: true as const } : one,
    );
    const { nodes: known, problems } = analyse({ ...staged(), nodes }, catalogue);
    expect(problems).toEqual([]);
    expect(known.get('s1')).toMatchObject({ params: 0, shape: [32, 32, 64], layers: [] });
  });
});

describe('a file of version 1', () => {
  it('reads as the same net', () => {
    expect(documentOf(versionOne)).toEqual(classic);
  });
});
