import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, Layerloom, test } from './layerloom';

/**
 * Baseline has all that a course depends on: dropout, moving statistics, the optimizer's slots.
 * After its first epoch the run lasts for seconds more, so that a kill finds it at work.
 */
const SETTINGS = ['baseline', '--limit', '4000', '--epochs', '6'];
/** Milliseconds between two looks at a run. */
const OFTEN = [20];

function layerloom(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['bin/layerloom.js', ...args], {
    env: { ...process.env, LC_ALL: 'C' },
    stdio: 'ignore',
  });
}

function ended(command: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => command.on('close', (status) => resolve(status)));
}

/** Losses of steps and epochs by their place, and the last of each where one was made twice. */
async function losses(run: string): Promise<ReadonlyMap<string, unknown>> {
  const told = new Map<string, unknown>();
  for (const line of (await readFile(join(run, 'events.jsonl'), 'utf8')).trim().split('\n')) {
    const event: unknown = JSON.parse(line);
    if (typeof event !== 'object' || event === null || !('loss' in event)) continue;
    if ('step' in event) told.set(`step ${String(event.step)}`, event.loss);
    if ('epoch' in event && 'valLoss' in event)
      told.set(`epoch ${String(event.epoch)}`, [event.loss, event.valLoss]);
  }
  return told;
}

function checkpoints(run: string): Promise<readonly string[]> {
  return readdir(join(run, 'checkpoints')).catch(() => []);
}

/** The processes that a process started. */
function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a run whose trainer is killed with -9 goes on to the last bit', async ({ folder }) => {
  test.skip(process.platform !== 'linux', 'finds processes in /proc');
  const [whole, killed] = [join(folder, 'whole'), join(folder, 'killed')];
  expect(await ended(layerloom('train', ...SETTINGS, '--out', whole))).toBe(0);

  const command = layerloom('train', ...SETTINGS, '--out', killed);
  const end = ended(command);
  await expect
    .poll(() => checkpoints(killed), { timeout: 60_000, intervals: OFTEN })
    .not.toEqual([]);
  await expect
    .poll(async () => (await readFile(join(killed, 'events.jsonl'), 'utf8')).includes('"epoch"'), {
      intervals: OFTEN,
    })
    .toBe(true);
  for (const trainer of childrenOf(command.pid ?? 0)) process.kill(trainer, 'SIGKILL');
  expect(await end).toBe(1);
  expect((await losses(killed)).size).toBeLessThan((await losses(whole)).size);

  expect(await ended(layerloom('resume', killed))).toBe(0);
  expect(await losses(killed)).toEqual(await losses(whole));
});

test('no trainer outlives a command that is killed with -9', async ({ folder }) => {
  test.skip(process.platform !== 'linux', 'finds processes in /proc');
  const run = join(folder, 'run');
  // Steps of VGG16 on a large batch are long: the trainer is killed within one.
  const command = layerloom('train', 'vgg16', '--batch', '256', '--out', run);
  await expect.poll(() => childrenOf(command.pid ?? 0), { timeout: 60_000 }).toHaveLength(1);
  const [trainer = 0] = childrenOf(command.pid ?? 0);
  await expect
    .poll(async () => (await readFile(join(run, 'events.jsonl'), 'utf8')).includes('built'), {
      timeout: 120_000,
    })
    .toBe(true);
  command.kill('SIGKILL');
  await expect.poll(() => isAlive(trainer), { timeout: 5000 }).toBe(false);
});

test('no trainer outlives an app that is killed with -9, and its run can go on', async ({
  folder,
}) => {
  const first = await Layerloom.start(folder);
  await first.preset('mlp');
  await first.field('Epochs').fill('1000');
  await first.train.click();
  await expect(first.progress).toContainText(/Epoch ([3-9]|\d{2,}) \/ 1000/, { timeout: 60_000 });
  const trainer = (await first.trainerPid()) ?? 0;
  first.app.process().kill('SIGKILL');
  await expect.poll(() => isAlive(trainer), { timeout: 5000 }).toBe(false);

  const second = await Layerloom.start(folder);
  const { resumable } = await second.page.evaluate(() => window.layerloom.request.startup());
  expect(resumable?.epochs.length).toBeGreaterThan(0);
  expect(resumable?.sameMachine).toBe(true);
  await second.close();
});
