import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { presetFiles } from '../core/presets';
import { STANDARD_SETTINGS } from '../core/settings/settings';
import { type TrainingEvent, trainingEventSchema } from '../ipc/training';
import { train, type TrainOrder } from './train';

const datasets = resolve('resources/datasets');

function order(preset: string, settings: Partial<TrainOrder['settings']> = {}): TrainOrder {
  return {
    type: 'train',
    document: presetFiles.find(({ id }) => id === preset)?.content,
    dataset: 'mnist',
    settings: { ...STANDARD_SETTINGS, epochs: 1, limit: 640, ...settings },
    datasets,
  };
}

async function events(
  order: TrainOrder,
  onEvent: (event: TrainingEvent, stop: AbortController) => void = () => undefined,
): Promise<readonly TrainingEvent[]> {
  const told: TrainingEvent[] = [];
  const stop = new AbortController();
  await train(
    order,
    (event) => {
      told.push(trainingEventSchema.parse(event));
      onEvent(event, stop);
    },
    stop.signal,
  );
  return told;
}

function losses(told: readonly TrainingEvent[]): readonly number[] {
  return told.flatMap((event) => (event.type === 'batches' ? event.losses : []));
}

describe('train', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  test('a perceptron learns digits, and tells how', async () => {
    const told = await events(order('mlp', { epochs: 2, limit: 1000 }));
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
    const epochs = told.filter((event) => event.type === 'epoch');
    expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(epochs[1]?.valAccuracy).toBeGreaterThan(0.8);
    expect(losses(told)).toHaveLength(64);
    let next = 1;
    for (const event of told)
      if (event.type === 'batches') {
        expect(event.step).toBe(next);
        next += event.losses.length;
      }
  });

  test('the last batch is smaller, and counts by its size', async () => {
    const told = await events(order('mlp', { limit: 70 }));
    const steps = told.flatMap((event) => (event.type === 'batches' ? event.losses : []));
    const epoch = told.find((event) => event.type === 'epoch');
    expect(steps).toHaveLength(3);
    const [a = 0, b = 0, c = 0] = steps;
    expect(epoch?.loss).toBeCloseTo((32 * a + 32 * b + 6 * c) / 70, 6);
  });

  test('stop takes effect within a step', async () => {
    const told = await events(order('mlp', { epochs: 50 }), (event, stop) => {
      if (event.type === 'batches') stop.abort();
    });
    expect(told.at(-1)).toEqual({ type: 'ended', outcome: 'stopped' });
    expect(losses(told)).toHaveLength(1);
  });

  test('the weights are an .npz at the end', async () => {
    const out = await mkdtemp(join(tmpdir(), 'layerloom-test-'));
    folders.push(out);
    await events({ ...order('mlp', { limit: 32 }), run: out });
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
    ['a document that is none', { ...order('mlp'), document: 7 }, 'notTrainable'],
    ['a dataset that is not there', { ...order('mlp'), dataset: 'none' }, 'dataDamaged'],
    ['files that are not there', { ...order('mlp'), datasets: '/nowhere' }, 'dataDamaged'],
    ['a loss that is no number', order('mlp', { learningRate: 100, epochs: 20 }), undefined],
  ] as const)('%s ends the run with a failure', async (_, failing, code) => {
    const last = (await events(failing)).at(-1);
    if (code) expect(last).toMatchObject({ outcome: 'failed', failure: { code } });
    else expect(last).toMatchObject({ type: 'ended' });
  });
});
