import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../core/settings/settings';
import { RUN_FILES, writeRunSettings } from '../ipc/run-folder';
import type { TrainingEvent } from '../ipc/training';
import { newestCheckpoint } from './checkpoints/read';
import { writeCheckpoint } from './checkpoints/write';
import { epochsOf, lossesOf, trained, trainOrder } from './judges/trained';

/**
 * Baseline has all that a course depends on: dropout, moving statistics, the optimizer's slots.
 * Steps on batches of this size are made one in a call, so that it can be stopped after each.
 */
const SETTINGS: Partial<Settings> = { epochs: 3, limit: 640, batchSize: 128, topK: 3 };
const STEPS = 5;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A run with a folder, as command line and window make it. */
async function kept(settings = SETTINGS) {
  const run = await mkdtemp(join(tmpdir(), 'layerloom-resume-'));
  folders.push(run);
  const order = trainOrder('baseline', settings);
  await writeFile(join(run, RUN_FILES.document), JSON.stringify(order.document));
  await writeFile(join(run, RUN_FILES.settings), writeRunSettings(order));
  const resume = { type: 'resume', run, datasets: order.datasets } as const;
  return { order: { ...order, run }, resume, checkpoints: join(run, RUN_FILES.checkpoints) };
}

let whole: readonly TrainingEvent[];
beforeAll(async () => {
  whole = await trained(trainOrder('baseline', SETTINGS));
}, 60_000);

describe('a run that was interrupted gives every loss to the last bit', () => {
  test('paused and continued', async () => {
    const { order } = await kept();
    const told = await trained(order, (event, control) => {
      if (event.type === 'batches' && event.step === 1) control.pause();
      if (event.type === 'checkpoint' && event.step === 1) control.continue();
    });
    expect(told.map(({ type }) => type)).toContain('continued');
    expect(lossesOf(told)).toEqual(lossesOf(whole));
    expect(epochsOf(told)).toEqual(epochsOf(whole));
  });

  test.each([1, STEPS, STEPS + 2])('stopped after step %i and resumed', async (step) => {
    const { order, resume } = await kept();
    const before = await trained(order, (event, control) => {
      if (event.type === 'batches' && event.step === 1) control.pause();
      if (event.type === 'paused' && event.step < step) control.continue();
      if (event.type === 'continued') control.pause();
      if (event.type === 'paused' && event.step === step) control.stop();
    });
    expect(before.at(-1)).toEqual({ type: 'ended', outcome: 'stopped' });
    const after = await trained(resume);
    expect(after[0]).toMatchObject({ type: 'built', step, exact: true, damaged: 0 });
    expect(after.at(-1)).toEqual({ type: 'ended', outcome: 'finished' });
    expect([...lossesOf(before), ...lossesOf(after)]).toEqual(lossesOf(whole));
    expect([...epochsOf(before), ...epochsOf(after)]).toEqual(epochsOf(whole));
  });
});

test('on another machine the losses are not promised to be those', async () => {
  const { order, resume } = await kept({ ...SETTINGS, epochs: 1 });
  await trained(order, (event, control) => {
    if (event.type === 'batches') control.stop();
  });
  const { checkpoint } = await newestCheckpoint(order.run);
  if (!checkpoint) throw new Error('There is a checkpoint');
  const { progress, state } = checkpoint;
  const machine = { ...progress.machine, processor: 'another' };
  await writeCheckpoint(order.run, { progress: { ...progress, machine }, state, best: false });
  const { step } = progress;
  const [built] = await trained(resume, (event, control) => {
    if (event.type === 'built') control.stop();
  });
  expect(built).toMatchObject({ type: 'built', step, exact: false, damaged: 0 });
});

describe('checkpoints', () => {
  test('the last two and the best remain', async () => {
    const { order, checkpoints } = await kept({ ...SETTINGS, epochs: 5, monitor: 'valAccuracy' });
    const told = await trained(order);
    const best = told.flatMap((event) =>
      event.type === 'epoch' && event.best ? [event.epoch] : [],
    );
    const steps = (await readdir(checkpoints)).sort().map((name) => Number(name.split('-')[0]));
    const wanted = new Set([best.at(-1) ?? 0, 4, 5].map((epoch) => epoch * STEPS));
    expect(steps).toEqual([...wanted].sort((a, b) => a - b));
  });

  test('one that is damaged is passed over for the one before', async () => {
    const { order, resume, checkpoints } = await kept();
    await trained(order, (event, control) => {
      if (event.type === 'checkpoint' && event.step === 2 * STEPS) control.stop();
    });
    const [, last = ''] = (await readdir(checkpoints)).sort();
    await truncate(join(checkpoints, last, 'state.npz'), 1000);
    const after = await trained(resume);
    expect(after[0]).toMatchObject({ type: 'built', step: STEPS, damaged: 1 });
    expect(lossesOf(after)).toEqual(lossesOf(whole).slice(STEPS));
  });

  test('without one the run begins anew; with damaged ones alone it is refused', async () => {
    const { order, resume, checkpoints } = await kept({ ...SETTINGS, epochs: 1 });
    expect((await trained(resume))[0]).toMatchObject({ type: 'built', step: 0 });
    for (const name of await readdir(checkpoints))
      await writeFile(join(checkpoints, name, 'progress.json'), '{}');
    expect((await trained({ ...order, ...resume })).at(-1)).toMatchObject({
      outcome: 'failed',
      failure: { code: 'checkpointDamaged' },
    });
  });
});

test('a loss that is not finite pauses before its step, names the layer, and keeps all', async () => {
  const { order, resume, checkpoints } = await kept();
  await trained(order, (event, control) => {
    if (event.type === 'checkpoint') control.stop();
  });
  const { checkpoint } = await newestCheckpoint(order.run);
  if (!checkpoint) throw new Error('There is a checkpoint');
  const { progress, state } = checkpoint;
  // The last kernel: what pooling and ReLU make of a number that is none would be finite again.
  const name = Object.keys(state).findLast((one) => one.endsWith('/kernel')) ?? '';
  const kernel = state[name];
  if (!kernel) throw new Error('There is a kernel');
  const spoilt = { ...state, [name]: { ...kernel, data: kernel.data.map(() => Infinity) } };
  await writeCheckpoint(order.run, { progress, state: spoilt, best: false });

  const told = await trained(resume, (event, control) => {
    if (event.type !== 'paused') return;
    control.continue();
    control.stop();
  });
  const paused = told.find((event) => event.type === 'paused');
  expect(paused).toMatchObject({
    cause: 'notFinite',
    step: STEPS,
    layer: name.replace(/\/kernel$/, ''),
  });
  expect(paused?.loss).not.toSatisfy(Number.isFinite);
  expect(lossesOf(told)).toEqual([]);
  expect(told.at(-1)).toMatchObject({ outcome: 'failed', failure: { code: 'notFinite' } });
  expect((await readdir(checkpoints)).length).toBe(2);
});
