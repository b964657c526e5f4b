import { resolve } from 'node:path';
import { analyse } from '../src/core/analyse';
import { catalogue } from '../src/core/catalogue';
import mnist from '../src/core/datasets/mnist';
import { readValue } from '../src/core/graph/read';
import { presetFiles } from '../src/core/presets';
import { compile } from '../src/core/program/compile';
import { shuffled } from '../src/core/program/shuffle';
import { readSettings } from '../src/core/settings/settings';
import { readImages } from '../src/trainer/read-images';
import { loadTensorFlow } from '../src/trainer/tensorflow';
import { Training } from '../src/trainer/training';

/**
 * A course of training without what a run has around it, so that a precision can be tried that the
 * processor has no instructions for: `node course.mjs NET SETTINGS`, the settings as JSON. Prints
 * the seconds of each epoch and the accuracy on the validation images, one line of JSON.
 */
const [name = '', given = '{}'] = process.argv.slice(2);
const reading = readValue(presetFiles.find(({ id }) => id === name)?.content);
if (!('document' in reading)) throw new Error(`There is no preset ${name}`);
const { settings } = readSettings(JSON.parse(given));
const analysis = analyse(reading.document, catalogue);
const compiled = compile({ analysis, dataset: mnist, settings });
if (!('program' in compiled)) throw new Error(`${name} cannot be trained`);
const images = await readImages(mnist, resolve('resources/datasets'));
const training = await Training.open(loadTensorFlow(), compiled.program, images);

const { batchSize, learningRate, epochs, seed, limit } = settings;
const seconds = Array.from({ length: epochs }, (_, epoch) => {
  const order = shuffled(limit === 0 ? mnist.train : limit, seed, epoch + 1);
  const batches = Array.from({ length: Math.ceil(order.length / batchSize) }, (_, index) =>
    order.subarray(index * batchSize, (index + 1) * batchSize),
  );
  const began = performance.now();
  training.advance(
    batches,
    batches.map(() => learningRate),
  );
  return (performance.now() - began) / 1000;
});
const held = Int32Array.from(
  { length: mnist.examples - mnist.train },
  (_, index) => mnist.train + index,
);
const accuracy = training.evaluate(held).correct / held.length;
training.dispose();
console.log(JSON.stringify({ seconds, accuracy }));
