import { describe, expect, it } from 'vitest';
import { chain, net, node } from '../../test/mending';
import { analyse } from './analyse';
import { catalogue } from './catalogue';
import { datasets } from './datasets';
import { type Document, EMPTY, type Exposed, type Graph, type OwnBlock } from './graph/document';
import { ownKind } from './graph/own-block';
import { readDocument } from './graph/read';
import { write } from './graph/write';
import { innermost } from './fixing/innermost';
import { mendsOf } from './mends';
import { trainingProblems } from './program/trainable';
import { STANDARD_SETTINGS } from './settings/settings';

const [data] = datasets;
const settings = STANDARD_SETTINGS;

const START = node('block-input', 'blockInput');
const END = node('block-output', 'blockOutput');

function block(id: string, exposed: readonly Exposed[], ...inner: Graph['nodes']): OwnBlock {
  return { id, name: id.toUpperCase(), exposed, ...chain(START, ...inner, END) };
}

function documentOf(graph: Graph, ...blocks: readonly OwnBlock[]): Document {
  return { ...EMPTY, ...graph, blocks };
}

function problemsOf(document: Document) {
  if (!data) throw new Error('no dataset ships');
  const analysis = analyse(document, catalogue);
  return {
    analysis,
    problems: [...analysis.problems, ...trainingProblems(analysis, data, settings)],
  };
}

/** The mends of the first problem of a code, seen from inside of `opened`. */
function mends(document: Document, code: string, opened: readonly string[] = []) {
  const { analysis, problems } = problemsOf(document);
  const problem = problems.find((one) => one.code === code);
  if (!problem) throw new Error(`no ${code} among ${problems.map((one) => one.code).join()}`);
  return mendsOf(problem, {
    document,
    opened,
    shipped: catalogue,
    node: (path) => analysis.at([...opened, path].join('/')),
    data: data ?? null,
    settings,
  });
}

/** The document after the mend of a kind; it can be kept, and the problem is gone. */
function mended(document: Document, code: string, kind: string, opened: readonly string[] = []) {
  const mend = mends(document, code, opened).find((one) => one.kind === kind);
  if (!mend) throw new Error(`no ${kind}`);
  const after = mend.apply(document);
  expect(readDocument(write(after))).toEqual({ document: after });
  expect(problemsOf(after).problems.map((one) => one.code)).not.toContain(code);
  return after;
}

const input = node('in', 'input', { shape: [28, 28, 1] });
const pool = node('pool', 'maxPooling2D', { size: [30, 30] });
const SIZE: Exposed = { name: 'size', label: 'Size', targets: [{ node: 'pool', param: 'size' }] };
const inner = (document: Document, id: string, of: string) =>
  document.blocks?.find((one) => one.id === id)?.nodes.find((one) => one.id === of);
const outer = (document: Document, id: string) => document.nodes.find((one) => one.id === id);

describe('a problem inside of blocks of the user’s', () => {
  const deep = documentOf(
    chain(input, node('s', ownKind('stage')), node('t', ownKind('stage'))),
    block('stage', [], node('r', ownKind('rest'))),
    block('rest', [], pool),
  );

  it('is mended from the canvas, in the block that holds its node', () => {
    const labels = mends(deep, 'kernelTooLarge').map((one) => [one.say('en'), one.say('zh')]);
    expect(labels).toContainEqual([
      'Inside REST: make the window of MaxPooling 28×28 in place of 30×30',
      '在“REST”内把“最大池化”的核由 30×30 改为 28×28',
    ]);
    const after = mends(deep, 'kernelTooLarge')
      .find(({ kind }) => kind === 'shrinkKernel')
      ?.apply(deep);
    expect(after && inner(after, 'rest', 'pool')?.params).toEqual({ size: [28, 28] });
    expect(after?.nodes).toEqual(deep.nodes);
  });

  it('is called as it is where its inside is on show, and half way', () => {
    const label = 'Make the window of MaxPooling 28×28 in place of 30×30';
    const says = (opened: readonly string[]) =>
      mends(deep, 'kernelTooLarge', opened).map((one) => one.say('en'));
    expect(says(['s', 'r'])).toContain(label);
    expect(says(['s'])).toContain(`Inside REST: m${label.slice(1)}`);
    expect(says(['t'])).toEqual([]);
  });

  it('is one of its node, or of the shipped block that holds it', () => {
    const shipped = node('cb', 'cbapd', { kernel: [40, 40], padding: 'valid' });
    const net = documentOf(chain(input, node('s', ownKind('stage'))), block('stage', [], shipped));
    const found = (document: Document) => {
      const [problem] = problemsOf(document).problems;
      return problem && innermost(problem, document, catalogue).node?.id;
    };
    expect(found(deep)).toBe('pool');
    expect(found(net)).toBe('cb');
    expect(found(documentOf({ nodes: [], edges: [] }))).toBeUndefined();
  });

  it('is nothing to mend once it was mended otherwise', () => {
    const [mend] = mends(deep, 'kernelTooLarge');
    const after = mend?.apply(deep) ?? deep;
    expect(after).not.toBe(deep);
    expect(mend?.apply(after)).toBe(after);
  });
});

describe('what an instance sets', () => {
  it('is mended at the instance, wherever one looks from', () => {
    const plain = { ...pool, params: { size: [2, 2] as const, padding: 'valid' } };
    const document = documentOf(
      chain(input, node('a', ownKind('down')), node('b', ownKind('down'), { size: [15, 15] })),
      block('down', [SIZE], plain),
    );
    for (const opened of [[], ['b']]) {
      const after = mended(document, 'kernelTooLarge', 'shrinkKernel', opened);
      expect(outer(after, 'b')?.params).toEqual({ size: [14, 14] });
      expect(outer(after, 'a')?.params).toEqual({});
      expect(inner(after, 'down', 'pool')?.params).toEqual(plain.params);
    }
  });

  it('is mended as far out as it is set', () => {
    const through: Exposed = { ...SIZE, targets: [{ node: 'r', param: 'size' }] };
    const document = documentOf(
      chain(input, node('s', ownKind('stage'), { size: [40, 40] })),
      block('stage', [through], node('r', ownKind('rest'))),
      block('rest', [SIZE], { ...pool, params: {} }),
    );
    const after = mended(document, 'kernelTooLarge', 'shrinkKernel');
    expect(outer(after, 's')?.params).toEqual({ size: [28, 28] });
    expect(after.blocks).toEqual(document.blocks);
  });

  it('stays where another setting of the same node is mended', () => {
    const document = documentOf(
      chain(input, node('a', ownKind('down'), { size: [29, 29] })),
      block('down', [SIZE], { ...pool, params: { padding: 'valid' } }),
    );
    const after = mended(document, 'kernelTooLarge', 'padSame');
    expect(outer(after, 'a')?.params).toEqual({ size: [29, 29] });
    expect(inner(after, 'down', 'pool')?.params).toEqual({ padding: 'same' });
  });
});

describe('what nobody could train', () => {
  const two = [node('a', 'conv2D', { filters: 4 }), node('b', 'conv2D', { filters: 4 })];
  const last = [node('flat', 'flatten'), node('fc', 'dense', { units: 10 })];
  const end = node('end', 'activation', { function: 'softmax' });

  it('is an Input too many inside of a block', () => {
    const inputs = [input, { ...input, id: 'in2' }];
    const nodes = [...inputs, ...two, node('sum', 'add'), END];
    const inside = net(nodes, 'in→a', 'in2→b', 'a→sum', 'b→sum:1', 'sum→block-output');
    const document = documentOf(chain(node('p', ownKind('part')), ...last, end), {
      ...{ id: 'part', name: 'PART', exposed: [] },
      ...inside,
    });
    expect(problemsOf(document).problems[0]).toMatchObject({ node: 'p', path: 'p/in2' });
    const after = mended(document, 'manyInputs', 'keepInput');
    expect(problemsOf(after).problems).toEqual([]);
  });

  it('is an Input of another shape inside of a block', () => {
    const inside = chain({ ...input, params: { shape: [9, 9] } }, node('f', 'flatten'), END);
    const document = documentOf(chain(node('p', ownKind('part')), ...last.slice(1), end), {
      ...{ id: 'part', name: 'PART', exposed: [] },
      ...inside,
    });
    const after = mended(document, 'dataDoesNotFit', 'setInputShape');
    expect(inner(after, 'part', 'in')?.params).toEqual({ shape: [28, 28, 1] });
    expect(after.nodes).toEqual(document.nodes);
  });

  it('is an output of too many values, or of others, that a block gives', () => {
    const deep = documentOf(
      chain(input, node('h', ownKind('head'))),
      block('head', [], node('flat', 'flatten'), node('r', ownKind('rest'))),
      block('rest', [], node('fc', 'dense', { units: 12 }), end),
    );
    const after = mended(deep, 'outputClasses', 'setUnits');
    expect(inner(after, 'rest', 'fc')?.params).toEqual({ units: 10 });
    for (const opened of [[], ['h']])
      expect(mends(deep, 'outputClasses', opened)[0]?.say('en')).toBe(
        'Inside REST: give Dense 10 units in place of 12',
      );
  });

  it('is a dead end inside of a block', () => {
    const inside = net([START, ...two, END], 'block-input→a', 'block-input→b', 'a→block-output');
    const document = documentOf(chain(input, node('p', ownKind('part')), ...last, end), {
      ...{ id: 'part', name: 'PART', exposed: [] },
      ...inside,
    });
    expect(problemsOf(document).problems).toEqual([
      { node: 'p', path: 'p/b', code: 'leadsNowhere', values: {} },
    ]);
    const after = mended(document, 'leadsNowhere', 'removeBranch');
    expect(after.blocks?.[0]?.nodes.map(({ id }) => id)).toEqual([
      'block-input',
      'a',
      'block-output',
    ]);
  });

  it('is a block that a bypassed one leaves aside, and what a block does not use', () => {
    const side = node('side', 'cbapd', { filters: 4, pool: false });
    const sum = { ...node('sum', 'add'), bypass: true as const };
    const nodes = [input, ...two, side, sum, ...last, end];
    const wires = ['in→a', 'a→b', 'a→side', 'b→sum', 'side→sum:1', 'sum→flat', 'flat→fc', 'fc→end'];
    const document = documentOf(net(nodes, ...wires));
    expect(problemsOf(document).problems).toEqual([
      { node: 'side', code: 'leadsNowhere', values: {} },
    ]);
    const half = net([START, { ...START, id: 'second' }, END], 'block-input→block-output');
    const part = { id: 'part', name: 'PART', exposed: [], ...half };
    const joined = net(
      [input, ...two, node('p', ownKind('part')), ...last, end],
      ...['in→a', 'in→b', 'a→p', 'b→p:1', 'p→flat', 'flat→fc', 'fc→end'],
    );
    const unused = documentOf(joined, part);
    expect(problemsOf(unused).problems).toEqual([{ node: 'b', code: 'leadsNowhere', values: {} }]);
    expect(mends(unused, 'leadsNowhere')).toEqual([]);
  });
});

describe('a remark inside of a block', () => {
  const head = [node('fc', 'dense', { units: 10 }), node('act', 'activation')];

  it('is made of a block of the user’s, and mended there', () => {
    const last = head.map((one) => ({ ...one, id: `${one.id}2` }));
    const document = documentOf(
      chain(input, node('h', ownKind('head')), node('flat', 'flatten'), ...last),
      block('head', [], ...head),
    );
    expect(problemsOf(document).problems).toContainEqual({
      node: 'h',
      path: 'h/fc',
      code: 'denseOnMap',
      values: { input: [28, 28, 1] },
    });
    const after = mended(document, 'denseOnMap', 'flattenBefore');
    expect(after.blocks?.[0]?.nodes.map(({ kind }) => kind)).toContain('flatten');
  });

  it('is not made of what a shipped block holds inside of one', () => {
    const kinds = ['cbapd', 'inception', 'residual'].map((kind) => node(kind, kind));
    const document = documentOf(
      chain(input, node('h', ownKind('part'))),
      block('part', [], ...kinds),
    );
    expect(
      problemsOf(document).problems.filter(
        ({ code }) => code === 'denseOnMap' || code === 'normAfterActivation',
      ),
    ).toEqual([]);
  });
});
