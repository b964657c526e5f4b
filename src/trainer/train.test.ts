import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { TrainingEvent } from '../ipc/training';
import { lossesOf, trained, trainOrder } from './judges/trained';

function epochsIn(told: readonly TrainingEvent[]) {
  return told.filter((event) => event.type === 'epoch');
}

describe('train', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  test('a perceptron learns digits, and tells how', async () => {
    const told = await trained(trainOrder('mlp', { epochs: 2, limit: 1000 }));
    expect(told[0]).toEqual({
      type: 'built',
      params: 101_770,
      steps: 32,
      epochs: 2,
      step: 0,
      exact: true,
      damaged: 0,
    });
    expect(told.at(-1)).toEqual({ type: 'ended', outcome: 'finished' });
    const epochs = epochsIn(told);
    expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(epochs[1]?.valAccuracy).toBeGreaterThan(0.8);
    expect(lossesOf(told)).toHaveLength(64);
    let next = 1;
    for (const event of told)
      if (event.type === 'batches') {
        expect(event.step).toBe(next);
        next += event.losses.length;
      }
  });

  test('the last batch is smaller, and counts by its size', async () => {
    const told = await trained(trainOrder('mlp', { limit: 70 }));
    const steps = told.flatMap((event) => (event.type === 'batches' ? event.losses : []));
    const epoch = told.find((event) => event.type === 'epoch');
    expect(steps).toHaveLength(3);
    const [a = 0, b = 0, c = 0] = steps;
    expect(epoch?.loss).toBeCloseTo((32 * a + 32 * b + 6 * c) / 70, 6);
  });

  test('where it is asked for, an epoch tells the share within the first k', async () => {
    const [without] = epochsIn(await trained(trainOrder('mlp')));
    expect(without).not.toHaveProperty('topK');
    const [first] = epochsIn(await trained(trainOrder('mlp', { topK: 1 })));
    expect(first).toMatchObject({ topK: first?.accuracy, valTopK: first?.valAccuracy });
    const [third] = epochsIn(await trained(trainOrder('mlp', { topK: 3 })));
    expect(third).toMatchObject({ accuracy: without?.accuracy, valLoss: without?.valLoss });
    expect(third?.topK).toBeGreaterThan(third?.accuracy ?? 1);
    expect(third?.valTopK).toBeGreaterThan(third?.valAccuracy ?? 1);
    expect(third?.valTopK).toBeLessThan(1);
  });

  test('stop takes effect within a step', async () => {
    const told = await trained(trainOrder('mlp', { epochs: 50 }), (event, control) => {
      if (event.type === 'batches') control.stop();
    });
    expect(told.at(-1)).toEqual({ type: 'ended', outcome: 'stopped' });
    // Steps this short are made eight in a call.
    expect(lossesOf(told)).toHaveLength(8);
  });

  test('the weights are an .npz at the end', async () => {
    const out = await mkdtemp(join(tmpdir(), 'layerloom-test-'));
    folders.push(out);
    await trained({ ...trainOrder('mlp', { limit: 32 }), run: out });
    const files = unzipSync(await readFile(join(out, 'weights.npz')));
    expect(Object.keys(files)).toEqual([
      'f1/kernel:0.npy',
      'f1/bias:0.npy',
      'f2/kernel:0.npy',
      'f2/bias:0.npy',
    ]);
    expect(files['f1/kernel:0.npy']).toHaveLength(128 + 784 * 128 * 4);
  });

  test.each([
    ['a document that is none', { ...trainOrder('mlp'), document: 7 }, 'notTrainable'],
    ['a dataset that is not there', { ...trainOrder('mlp'), dataset: 'none' }, 'dataDamaged'],
    ['files that are not there', { ...trainOrder('mlp'), datasets: '/nowhere' }, 'dataDamaged'],
  ] as const)('%s ends the run with a failure', async (_, failing, code) => {
    const last = (await trained(failing)).at(-1);
    expect(last).toMatchObject({ outcome: 'failed', failure: { code } });
  });

  test('a validation loss that is no number ends the run and names the layer', async () => {
    const optimizer = { name: 'sgd', params: {} };
    const order = trainOrder('baseline', { optimizer, learningRate: 100, limit: 96 });
    const told = await trained(order, ({ type }, control) => {
      if (type === 'paused') control.stop();
    });
    const paused = told.find(({ type }) => type === 'paused');
    expect(paused).toMatchObject({ cause: 'notFinite', step: 3, validating: true });
    expect(told.at(-1)).toMatchObject({ outcome: 'failed', failure: { code: 'notFinite' } });
    expect(told.some(({ type }) => type === 'epoch')).toBe(false);
  });
});
