import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import fixture from '../../../test/fixtures/keras/evaluate.json';
import mnist from '../../core/datasets/mnist';
import { elements } from '../../core/kinds/shape';
import { presetFiles } from '../../core/presets';
import { STANDARD_SETTINGS } from '../../core/settings/settings';
import { compileNet } from '../compile-net';
import { encodeNpz } from '../npz';
import { readImages } from '../read-images';
import type { Fetched } from '../session';
import { loadTensorFlow } from '../tensorflow';
import { Training } from '../training';
import { readWeights } from '../weights/read-weights';

const BATCH = 50;

/** The value that the fixture's script gives a weight: a sine, scaled to what the weight is for. */
function value(name: string, shape: readonly number[], place: number): Fetched {
  const own = name.split('/').at(-1)?.replace(':0', '');
  const [out = 1, into = 1] = [...shape].reverse();
  const kernel = Math.sqrt(6 / (elements(shape.slice(0, -2)) * (into + out)));
  const middle = own === 'gamma' || own === 'moving_variance' ? 1 : 0;
  const data = Float32Array.from({ length: elements(shape) }, (_, index) => {
    const wave = Math.sin(1.7 * index + place);
    return own === 'kernel' ? wave * kernel : wave * 0.3 + middle;
  });
  return { shape, data };
}

const images = await readImages(mnist, resolve('resources/datasets'));

test.each(Object.entries(fixture.nets))(
  '%s judges as Keras does with weights under Keras’ names',
  async (preset, { examples, loss, accuracy, weights }) => {
    const named = weights.map(([name, shape], place): [string, Fetched] => {
      if (typeof name !== 'string' || !Array.isArray(shape)) throw new Error('no weight');
      return [name, value(name, shape, place)];
    });
    const document = presetFiles.find(({ id }) => id === preset)?.content;
    const { analysis, program } = compileNet(document, mnist, STANDARD_SETTINGS);
    const given = readWeights(encodeNpz(Object.fromEntries(named)), analysis);
    const training = await Training.open(loadTensorFlow(), program, images);
    training.write({ ...training.read(), ...given });
    let [losses, correct] = [0, 0];
    for (let start = 0; start < examples; start += BATCH) {
      const part = Int32Array.from({ length: BATCH }, (_, index) => mnist.train + start + index);
      const figures = training.evaluate(part);
      losses += figures.loss;
      correct += figures.correct;
    }
    training.dispose();
    expect(Math.abs(losses / examples - loss) / loss).toBeLessThan(1e-5);
    expect(Math.abs(correct / examples - accuracy)).toBeLessThan(1e-5);
  },
);
