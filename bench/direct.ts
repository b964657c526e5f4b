import { resolve } from 'node:path';
import { analyse } from '../src/core/analyse';
import { catalogue } from '../src/core/catalogue';
import mnist from '../src/core/datasets/mnist';
import { readValue } from '../src/core/graph/read';
import { presetFiles } from '../src/core/presets';
import { compile } from '../src/core/program/compile';
import { STANDARD_SETTINGS } from '../src/core/settings/settings';
import { readImages } from '../src/trainer/read-images';
import { loadTensorFlow } from '../src/trainer/tensorflow';
import { Training } from '../src/trainer/training';

const EPOCHS = 4;

/**
 * Seconds of each of a few epochs of bare steps, nothing shuffled, fed anew or told:
 * `node direct.mjs NET LIMIT`; one line of JSON.
 */
const [name = '', limit = '1'] = process.argv.slice(2);
const reading = readValue(presetFiles.find(({ id }) => id === name)?.content);
if (!('document' in reading)) throw new Error(`There is no preset ${name}`);
const analysis = analyse(reading.document, catalogue);
const compiled = compile({ analysis, dataset: mnist, settings: STANDARD_SETTINGS });
if (!('program' in compiled)) throw new Error(`${name} cannot be trained`);
const images = await readImages(mnist, resolve('resources/datasets'));
const training = await Training.open(loadTensorFlow(), compiled.program, images);

const { batchSize, learningRate } = STANDARD_SETTINGS;
const batches = Array.from({ length: Math.ceil(Number(limit) / batchSize) }, (_, index) =>
  Int32Array.from(
    { length: batchSize },
    (_, example) => (index * batchSize + example) % mnist.train,
  ),
);
const rates = batches.map(() => learningRate);
const seconds = Array.from({ length: EPOCHS }, () => {
  const began = performance.now();
  training.advance(batches, rates);
  return (performance.now() - began) / 1000;
});
training.dispose();
console.log(JSON.stringify({ seconds }));
