import { resolve } from 'node:path';
import { analyse } from '../src/core/analyse';
import { catalogue } from '../src/core/catalogue';
import mnist from '../src/core/datasets/mnist';
import { readValue } from '../src/core/graph/read';
import { presetFiles } from '../src/core/presets';
import { inputLayer } from '../src/core/program/trainable';
import { imagesFor } from '../src/trainer/judges/net-judge';
import { tfjsLayer } from '../src/trainer/judges/tfjs-layer';
import { readImages } from '../src/trainer/read-images';
import { loadTensorFlow } from '../src/trainer/tensorflow';

const BATCH = 32;

/** Seconds of each epoch of tfjs-layers' fit: `node tfjs-fit.mjs NET EPOCHS LIMIT`; one line of JSON. */
const [name = '', epochs = '1', limit = '1'] = process.argv.slice(2);
const tf = loadTensorFlow();
const reading = readValue(presetFiles.find(({ id }) => id === name)?.content);
if (!('document' in reading)) throw new Error(`There is no preset ${name}`);
const analysis = analyse(reading.document, catalogue);

type Symbolic = ReturnType<typeof tf.input>;

function isSymbolic(value: unknown): value is Symbolic {
  return value instanceof tf.SymbolicTensor;
}

/** The net as tfjs' users write it: its layers applied to a symbolic input. */
function model() {
  const input = tf.input({ shape: [...(inputLayer(analysis)?.shape ?? [])] });
  const values = new Map<string | null, Symbolic>();
  let last = input;
  for (const { id, from, bound } of analysis.layers) {
    const [first, ...others] = from.map((source) => values.get(source) ?? input);
    const given = others.length > 0 ? [first, ...others] : first;
    const value = first ? tfjsLayer(tf, bound.keras).apply(given) : input;
    if (!isSymbolic(value)) throw new Error(`${id} gives no tensor`);
    values.set(id, value);
    last = value;
  }
  return tf.model({ inputs: input, outputs: last });
}

const images = await readImages(mnist, resolve('resources/datasets'));
const size = Number(limit);
const examples = {
  pixels: images.pixels.subarray(0, (images.pixels.length / images.labels.length) * size),
  labels: images.labels.subarray(0, size),
};
const inputs = imagesFor(tf, analysis, { ...mnist, examples: size }, examples);
const labels = tf.tensor1d(Float32Array.from(examples.labels), 'float32');

const seconds: number[] = [];
let began = 0;
const net = model();
net.compile({
  optimizer: tf.train.adam(1e-3),
  loss: 'sparseCategoricalCrossentropy',
  metrics: ['accuracy'],
});
await net.fit(inputs, labels, {
  batchSize: BATCH,
  epochs: Number(epochs),
  callbacks: {
    onEpochBegin: () => void (began = performance.now()),
    onEpochEnd: () => void seconds.push((performance.now() - began) / 1000),
  },
});
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ seconds, peak: maxRSS * 1024, macs: analysis.totals.macs }));
