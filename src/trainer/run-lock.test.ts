import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockName } from '../ipc/run-lock';
import { trained } from './judges/trained';
import { lockRun } from './run-lock';

let run: string;
beforeEach(async () => (run = await mkdtemp(join(tmpdir(), 'layerloom-lock-'))));
afterEach(() => rm(run, { recursive: true }));

/** The number of a process that is gone. */
function goneProcess(): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    child.on('close', () => resolve(child.pid ?? 0));
  });
}

test('a lock is there until it is given back', async () => {
  const unlock = await lockRun(run);
  expect(await readdir(run)).toEqual([expect.stringMatching(/^\d+-\d+\.lock$/)]);
  await unlock();
  expect(await readdir(run)).toEqual([]);
});

test('a run that another process trains is refused, and its lock remains', async () => {
  const other = lockName(process.ppid, Date.now());
  await writeFile(join(run, other), '');
  const resume = { type: 'resume', run, datasets: '' } as const;
  expect((await trained(resume)).at(-1)).toMatchObject({
    outcome: 'failed',
    failure: { code: 'runUnderWay' },
  });
  expect(await readdir(run)).toEqual([other]);
});

test('what ends soon is waited for', async () => {
  const other = join(run, lockName(process.ppid, Date.now()));
  await writeFile(other, '');
  const locked = lockRun(run);
  await rm(other);
  await (
    await locked
  )();
});

test('locks of processes that are gone do not count, and are taken away', async () => {
  const now = Date.now();
  await writeFile(join(run, lockName(await goneProcess(), now)), '');
  // Its number may be another's after the machine was started anew.
  await writeFile(join(run, lockName(process.ppid, 1)), '');
  await writeFile(join(run, lockName(process.pid, now - 1)), '');
  const unlock = await lockRun(run);
  expect(await readdir(run)).toHaveLength(1);
  await unlock();
});

test('where a folder cannot be written the run goes on', async () => {
  await (
    await lockRun(join(run, 'missing'))
  )();
});
