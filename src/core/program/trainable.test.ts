import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import type { Graph, GraphNode } from '../graph/document';
import { compile } from './compile';
import { type LossSettings, trainingProblems } from './trainable';
import type { Dataset } from '../kinds/dataset';
import { STANDARD_SETTINGS } from '../settings/settings';
import type { Operation } from './value';
import { isError } from '../kinds/problem';

const words = { name: 'Test', about: '' };
const dataset: Dataset = {
  id: 'test',
  shape: [4, 4, 1],
  classes: ['a', 'b', 'c'],
  train: 2,
  examples: 4,
  files: [],
  decode: () => ({ pixels: new Uint8Array(64), labels: new Uint8Array(4) }),
  words: { en: words, zh: words },
};

type Part = readonly [kind: string, params?: GraphNode['params']];

/** Nodes one after another, named by their kinds. */
function chain(...parts: readonly Part[]): Graph {
  const nodes = parts.map(([kind, params = {}], index): GraphNode => {
    return { id: `${kind}${index}`, kind, params, position: { x: 0, y: 0 } };
  });
  const edges = nodes.slice(1).map(({ id }, index) => {
    return { from: nodes[index]?.id ?? '', to: id, port: 0 };
  });
  return { nodes, edges };
}

const input: Part = ['input', { shape: [4, 4, 1] }];
const flatten: Part = ['flatten'];
const dense = (units: number): Part => ['dense', { units }];
const sigmoid: Part = ['activation', { function: 'sigmoid' }];
const softmax: Part = ['activation', { function: 'softmax' }];

function problemsOf(graph: Graph, settings: LossSettings = STANDARD_SETTINGS) {
  return trainingProblems(analyse(graph, catalogue), dataset, settings);
}

describe('trainingProblems', () => {
  it('has none for a classifier that ends in softmax', () => {
    expect(problemsOf(chain(input, flatten, dense(3), softmax))).toEqual([]);
  });

  it('remarks that a plain Dense is taken for logits', () => {
    const [problem, ...others] = problemsOf(chain(input, flatten, dense(3)));
    expect(problem).toEqual({
      node: 'dense2',
      code: 'outputLogits',
      values: { activation: 'softmax' },
    });
    expect(problem && isError(problem)).toBe(false);
    expect(others).toEqual([]);
  });

  it.each([
    ['a feature map', chain(input, dense(3), softmax), 'outputNotVector', 'activation2'],
    [
      'what no activation has made scores',
      chain(input, flatten, dense(3), ['dropout']),
      'outputNotScores',
      'dropout3',
    ],
    ['other classes', chain(input, flatten, dense(4), softmax), 'outputClasses', 'activation3'],
    [
      'an input that is too small',
      chain(['input', { shape: [3, 4, 1] }], flatten, dense(3), softmax),
      'dataDoesNotFit',
      'input0',
    ],
  ])('names %s', (_, graph, code, node) => {
    expect(problemsOf(graph)).toEqual([expect.objectContaining({ code, node })]);
  });

  it.each([
    ['meanSquaredError', ['dropout'], []],
    ['huber', sigmoid, []],
    ['binaryCrossentropy', sigmoid, []],
    ['binaryCrossentropy', softmax, ['outputProbabilities']],
    ['sparseCategoricalCrossentropy', sigmoid, ['outputProbabilities']],
    ['categoricalCrossentropy', softmax, []],
    ['categoricalCrossentropy', ['activation', { function: 'linear' }], ['outputLogits']],
    ['binaryCrossentropy', ['batchNormalization'], ['outputNotScores']],
  ] satisfies readonly [string, Part, readonly string[]][])(
    'says what %s makes of %j at the end',
    (name, end, codes) => {
      const problems = problemsOf(chain(input, flatten, dense(3), end), {
        loss: { name, params: {} },
        classWeights: [],
      });
      expect(problems.map(({ code }) => code)).toEqual(codes);
      expect(problems.filter(isError)).toHaveLength(codes.includes('outputNotScores') ? 1 : 0);
    },
  );

  it('takes a plain Dense as it is where the loss has no activation', () => {
    const settings = { ...STANDARD_SETTINGS, loss: { name: 'meanSquaredError', params: {} } };
    expect(problemsOf(chain(input, flatten, dense(3)), settings)).toEqual([]);
  });

  it('names class weights that are not one for each class', () => {
    const graph = chain(input, flatten, dense(3), softmax);
    expect(problemsOf(graph, { ...STANDARD_SETTINGS, classWeights: [1, 2, 3] })).toEqual([]);
    expect(problemsOf(graph, { ...STANDARD_SETTINGS, classWeights: [1, 2] })).toEqual([
      { node: null, code: 'classWeightCount', values: { given: 2, classes: 3 } },
    ]);
  });

  it('names a net without weights', () => {
    const graph = chain(['input', { shape: [4, 4, 3] }], ['globalAveragePooling2D'], softmax);
    expect(problemsOf(graph)).toEqual([{ node: null, code: 'nothingToTrain', values: {} }]);
  });

  it('judges nothing of what the analysis does not know', () => {
    expect(problemsOf({ nodes: [], edges: [] })).toEqual([]);
    expect(problemsOf(chain(input, ['nonsense'], dense(9)))).toEqual([]);
  });
});

describe('compile', () => {
  const settings = STANDARD_SETTINGS;
  const compiled = (graph: Graph) =>
    compile({ analysis: analyse(graph, catalogue), dataset, settings });

  it('gives the problems of the analysis and of training, without remarks', () => {
    const graph = chain(input, flatten, dense(4));
    expect(compiled(graph)).toEqual({
      problems: [expect.objectContaining({ code: 'outputClasses' })],
    });
    const cut = { ...graph, edges: graph.edges.slice(1) };
    expect(compiled(cut)).toMatchObject({
      problems: [{ code: 'manyOutputs' }, { code: 'notConnected' }],
    });
  });

  it('names the weights after their layers, and slots after their weights', () => {
    const result = compiled(chain(input, flatten, dense(3)));
    if (!('program' in result)) throw new Error('It has no problem');
    const { weights, read } = result.program.signatures;
    expect(Object.keys(weights.outputs)).toEqual(['dense2/kernel', 'dense2/bias']);
    expect(Object.keys(read.outputs)).toEqual([
      ...['dense2/kernel', 'dense2/bias'],
      ...['dense2/kernel.m', 'dense2/kernel.v', 'dense2/bias.m', 'dense2/bias.v'],
      'step',
    ]);
  });

  it('records no gradient that leads to no weight', () => {
    const conv: Part = ['conv2D', { filters: 2 }];
    const result = compiled(chain(input, conv, flatten, dense(3), softmax));
    if (!('program' in result)) throw new Error('It has no problem');
    const types = result.program.operations.map(({ type }) => type);
    expect(types).toContain('Conv2DBackpropFilter');
    expect(types).not.toContain('Conv2DBackpropInput');
  });

  it('is plain data', () => {
    const result = compiled(chain(input, flatten, dense(3)));
    if (!('program' in result)) throw new Error('It has no problem');
    // Compared by names: followed from one to the next, operations of several steps never end.
    const named = (operations: readonly Operation[]) =>
      operations.map(({ inputs, controls, ...rest }) => ({
        ...rest,
        inputs: inputs.map(({ source, ...value }) => ({ ...value, source: source.name })),
        controls: controls.map(({ name }) => name),
      }));
    const { operations } = result.program;
    expect(named(structuredClone(operations))).toEqual(named(operations));
  });

  it('gives every operation a name of its own', () => {
    const result = compiled(chain(input, flatten, dense(3), softmax));
    if (!('program' in result)) throw new Error('It has no problem');
    const names = result.program.operations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
