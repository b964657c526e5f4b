import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import fixture from '../../../test/fixtures/keras/course.json';
import { analyse } from '../../core/analyse';
import { catalogue } from '../../core/catalogue';
import mnist from '../../core/datasets/mnist';
import { readValue } from '../../core/graph/read';
import { elements } from '../../core/kinds/shape';
import { compile } from '../../core/program/compile';
import { presetFiles } from '../../core/presets';
import { STANDARD_SETTINGS } from '../../core/settings/settings';
import { readImages } from '../read-images';
import type { Fetched } from '../session';
import { loadTensorFlow } from '../tensorflow';
import { Training } from '../training';

/** Two courses of Keras whose weights differ by one bit are 1e-7 apart by then. */
const ALIKE = 1e-5;

/** The same weights as the fixture's script: kernels sin(1.7 i + place) within glorot's limit. */
function start(shape: readonly number[], place: number): Float32Array {
  const [out = 1, into = 1] = [...shape].reverse();
  const limit = Math.sqrt(6 / (elements(shape.slice(0, -2)) * (into + out)));
  return Float32Array.from({ length: elements(shape) }, (_, index) =>
    shape.length === 1 ? 0 : Math.sin(1.7 * index + place) * limit,
  );
}

test('LeNet5 takes the course that Keras takes from the same weights', async () => {
  const reading = readValue(presetFiles.find(({ id }) => id === 'lenet5')?.content);
  if (!('document' in reading)) throw new Error('LeNet5 cannot be read');
  const analysis = analyse(reading.document, catalogue);
  const settings = STANDARD_SETTINGS;
  const compiled = compile({ analysis, dataset: mnist, settings });
  if (!('program' in compiled)) throw new Error('LeNet5 has problems');
  const images = await readImages(mnist, resolve('resources/datasets'));
  const training = await Training.open(loadTensorFlow(), compiled.program, images);

  const names = Object.keys(training.weights());
  const state = Object.entries(training.read()).map(([name, { shape, data }]) => {
    const place = names.indexOf(name);
    const values: Fetched = { shape, data: place < 0 ? data : start(shape, place) };
    return [name, values] as const;
  });
  training.write(Object.fromEntries(state));

  const range = (from: number, to: number): Int32Array =>
    Int32Array.from({ length: to - from }, (_, index) => from + index);
  const { batch } = fixture;
  fixture.losses.forEach((expected, step) => {
    const [figures] = training.advance([range(step * batch, (step + 1) * batch)], [0.001]);
    expect(Math.abs((figures?.loss ?? NaN) / batch - expected), `step ${step}`).toBeLessThan(ALIKE);
  });
  const held = range(mnist.train, mnist.examples);
  const { loss, correct } = training.evaluate(held);
  training.dispose();
  expect(Math.abs(loss / held.length - fixture.valLoss)).toBeLessThan(ALIKE);
  expect(correct / held.length).toBeCloseTo(fixture.valAccuracy, 6);
});
