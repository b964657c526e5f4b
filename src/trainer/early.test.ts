import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Settings } from '../core/settings/settings';
import { RUN_FILES, writeRunSettings } from '../ipc/run-folder';
import { listCheckpoints, readCheckpoint } from './checkpoints/read';
import { trained, trainOrder } from './judges/trained';
import { decodeNpz } from './npz-decode';

/** No epoch but the first is an improvement by so much. */
const SETTINGS: Partial<Settings> = {
  epochs: 9,
  limit: 320,
  patience: 2,
  minDelta: 1000,
  restoreBest: true,
};

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A run with a folder, as command line and window make it. */
async function kept(settings: Partial<Settings>) {
  const run = await mkdtemp(join(tmpdir(), 'layerloom-early-'));
  folders.push(run);
  const order = trainOrder('mlp', settings);
  await writeFile(join(run, RUN_FILES.document), JSON.stringify(order.document));
  await writeFile(join(run, RUN_FILES.settings), writeRunSettings(order));
  return { ...order, run };
}

/** The weights at the end, and what the checkpoints of the best and the last epoch hold of them. */
async function weightsOf(run: string) {
  const weights = decodeNpz(await readFile(join(run, RUN_FILES.weights)));
  const listed = await listCheckpoints(run);
  const held = async (at: number) => {
    const one = listed.at(at);
    if (!one) throw new Error('There is a checkpoint');
    const { state } = await readCheckpoint(run, one);
    // Outside blocks Keras' names are ours, with the number of an output.
    const ours = (keras: string) => state[keras.replace(/:0$/, '')];
    return Object.fromEntries(Object.keys(weights).map((name) => [name, ours(name)]));
  };
  expect(listed.map(({ manifest }) => manifest.best)).toEqual([false, false, true]);
  return { weights, best: await held(-1), last: await held(0) };
}

test('a run that ends early goes back to the weights of its best epoch', async () => {
  const order = await kept(SETTINGS);
  const told = await trained(order);
  expect(told.at(-1)).toEqual({ type: 'ended', outcome: 'finished', early: true });
  expect(told.filter(({ type }) => type === 'epoch')).toHaveLength(3);
  const { weights, best, last } = await weightsOf(order.run);
  expect(weights).toEqual(best);
  expect(weights).not.toEqual(last);
});

test('one that was resumed after its best epoch goes back to it too', async () => {
  const order = await kept(SETTINGS);
  const { run, datasets } = order;
  await trained(order, (event, control) => {
    if (event.type === 'checkpoint' && event.epoch === 3) control.stop();
  });
  const told = await trained({ type: 'resume', run, datasets });
  expect(told.at(-1)).toEqual({ type: 'ended', outcome: 'finished', early: true });
  const { weights, best } = await weightsOf(run);
  expect(weights).toEqual(best);
});

test('without that wish the last weights remain', async () => {
  const order = await kept({ ...SETTINGS, restoreBest: false });
  const told = await trained(order);
  expect(told.at(-1)).toEqual({ type: 'ended', outcome: 'finished', early: true });
  const { weights, last } = await weightsOf(order.run);
  expect(weights).toEqual(last);
});
