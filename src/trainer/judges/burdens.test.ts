import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import fixture from '../../../test/fixtures/keras/burdens.json';
import { analyse } from '../../core/analyse';
import { catalogue } from '../../core/catalogue';
import mnist from '../../core/datasets/mnist';
import type { Graph, GraphNode } from '../../core/graph/document';
import { elements } from '../../core/kinds/shape';
import { compile } from '../../core/program/compile';
import { STANDARD_SETTINGS } from '../../core/settings/settings';
import { readImages } from '../read-images';
import type { Fetched } from '../session';
import { loadTensorFlow } from '../tensorflow';
import { Training } from '../training';

const ALIKE = 1e-5;

/** The fixture's net: two Dense. */
function net(): Graph {
  const parts: readonly [id: string, kind: string, params: GraphNode['params']][] = [
    ['in', 'input', { shape: [32, 32, 3] }],
    ['flat', 'flatten', {}],
    ['d1', 'dense', { units: 12 }],
    ['a1', 'activation', { function: 'relu' }],
    ['d2', 'dense', { units: 10 }],
    ['a2', 'activation', { function: 'softmax' }],
  ];
  const nodes = parts.map(([id, kind, params]) => ({ id, kind, params, position: { x: 0, y: 0 } }));
  const edges = nodes.slice(1).map(({ id }, index) => {
    return { from: nodes[index]?.id ?? '', to: id, port: 0 };
  });
  return { nodes, edges };
}

test('penalties, class weights, clipping and top-k accuracy are those of Keras', async () => {
  const settings = {
    ...STANDARD_SETTINGS,
    ...fixture.settings,
    optimizer: { name: 'sgd', params: {} },
  };
  const compiled = compile({ analysis: analyse(net(), catalogue), dataset: mnist, settings });
  if (!('program' in compiled)) throw new Error('The net has problems');
  const images = await readImages(mnist, resolve('resources/datasets'));
  const training = await Training.open(loadTensorFlow(), compiled.program, images);

  const names = Object.keys(training.weights());
  const state = Object.entries(training.read()).map(([name, { shape, data }]) => {
    const place = names.indexOf(name);
    const start = Float32Array.from({ length: elements(shape) }, (_, index) => {
      return Math.sin(1.7 * index + place) / 10;
    });
    const value: Fetched = { shape, data: place < 0 ? data : start };
    return [name, value] as const;
  });
  training.write(Object.fromEntries(state));

  const judged = (figures: ReturnType<Training['evaluate']>, count: number): readonly number[] =>
    [figures.loss, figures.correct, figures.topK ?? NaN].map((sum) => sum / count);
  const range = (from: number, count: number): Int32Array =>
    Int32Array.from({ length: count }, (_, index) => from + index);
  const { batch, rate, held } = fixture;
  const batches = fixture.steps.map((_, step) => range(step * batch, batch));
  const made = training.advance(
    batches,
    batches.map(() => rate),
  );
  fixture.steps.forEach(([loss = NaN, ...shares], step) => {
    const figures = made[step] ?? { loss: NaN, correct: NaN };
    const [ours = NaN, ...found] = judged(figures, batch);
    expect(Math.abs(ours / loss - 1), `step ${step}`).toBeLessThan(ALIKE);
    expect(found).toEqual(shares);
  });
  const ours = judged(training.evaluate(range(mnist.train, held)), held);
  training.dispose();
  fixture.evaluated.forEach((figure, index) => {
    expect(Math.abs((ours[index] ?? NaN) - figure)).toBeLessThan(ALIKE);
  });
});
