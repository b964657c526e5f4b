import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import { readValue } from '../core/graph/read';
import { compile } from '../core/program/compile';
import { shuffled } from '../core/program/shuffle';
import { presetFiles } from '../core/presets';
import { STANDARD_SETTINGS } from '../core/settings/settings';
import { noise } from './judges/net-judge';
import { loadTensorFlow } from './tensorflow';
import { NotFinite, Training } from './training';

const tf = loadTensorFlow();
const dataset = noise([28, 28, 1], 64);

const open: Training[] = [];
afterAll(() => open.forEach((training) => training.dispose()));

/** Baseline has all that a run's course depends on: dropout, moving statistics, Adam. */
async function start(seed = 1, preset = 'baseline'): Promise<Training> {
  const reading = readValue(presetFiles.find(({ id }) => id === preset)?.content);
  if (!('document' in reading)) throw new Error(`${preset} cannot be read`);
  const analysis = analyse(reading.document, catalogue);
  const compiled = compile({ analysis, dataset, settings: { ...STANDARD_SETTINGS, seed } });
  if (!('program' in compiled)) throw new Error(`${preset} has problems`);
  const training = await Training.open(tf, compiled.program, dataset.images);
  open.push(training);
  return training;
}

function losses(training: Training, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => {
    const order = shuffled(64, 1, from + index);
    return training.advance([order.subarray(0, 16)], [0.001])[0]?.loss ?? NaN;
  });
}

describe('Training', () => {
  test('two runs of one seed are equal to the last bit, of another not', async () => {
    const [one, same, other] = [await start(), await start(), await start(2)];
    const course = losses(one, 0, 12);
    expect(losses(same, 0, 12)).toEqual(course);
    expect(same.read()).toEqual(one.read());
    expect(losses(other, 0, 12)).not.toEqual(course);
  });

  test('what read gives and write takes continues as if nothing had been', async () => {
    const [whole, before, after] = [await start(), await start(), await start()];
    const course = losses(whole, 0, 10);
    losses(after, 20, 23);
    const first = losses(before, 0, 5);
    after.write(before.read());
    expect([...first, ...losses(after, 5, 10)]).toEqual(course);
    expect(after.read()).toEqual(whole.read());
    expect(after.read().step?.data).toEqual(Int32Array.of(10));
  });

  test('judging changes nothing', async () => {
    const training = await start();
    const before = training.read();
    const all = Int32Array.from({ length: 64 }, (_, index) => index);
    expect(training.evaluate(all)).toEqual(training.evaluate(all));
    expect(training.read()).toEqual(before);
  });

  test('steps leave no tensor behind', async () => {
    const training = await start();
    const before = tf.memory().numTensors;
    losses(training, 0, 3);
    training.weights();
    expect(tf.memory().numTensors).toBe(before);
  });

  test('steps in one call are the same steps one by one, to the last bit', async () => {
    const [many, single] = [await start(), await start()];
    const count = many.stepsPerCall;
    expect(count).toBeGreaterThan(1);
    const batches = Array.from({ length: 2 * count + 1 }, (_, index) =>
      shuffled(64, 1, index).subarray(0, 16),
    );
    const rates = batches.map((_, index) => 0.001 / (index + 1));
    const together = many.advance(batches, rates);
    const alone = batches.flatMap((batch, index) => single.advance([batch], [rates[index] ?? 0]));
    expect(together).toEqual(alone);
    expect(many.read()).toEqual(single.read());
    expect(many.steps).toBe(batches.length);
  });

  test('a step whose loss is not finite changes nothing, and the layer is named', async () => {
    const [training, until] = [await start(1, 'mlp'), await start(1, 'mlp')];
    const batches = Array.from({ length: 3 * training.stepsPerCall }, (_, index) =>
      shuffled(64, 1, index).subarray(0, 16),
    );
    // Adam moves each weight by about the rate: at once beyond what float32 can multiply.
    const rates = batches.map((_, index) => (index === 2 ? 1e30 : 0.001));
    const failure = thrownBy(() => training.advance(batches, rates));
    if (!(failure instanceof NotFinite)) throw failure;
    const made = failure.made.length;
    expect(training.steps).toBe(made);
    expect(made).toBeGreaterThan(2);
    expect(until.advance(batches.slice(0, made), rates.slice(0, made))).toEqual(failure.made);
    expect(training.read()).toEqual(until.read());
    expect(training.firstNotFinite(batches[made] ?? new Int32Array())).toBe('f2');
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
