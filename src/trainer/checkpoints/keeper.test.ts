import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STANDARD_SETTINGS } from '../../core/settings/settings';
import { Standing } from '../standing';
import { Keeper } from './keeper';
import { newestCheckpoint } from './read';
import { type Snapshot, writeCheckpoint, writeFile } from './write';

const MACHINE = { processor: 'any', available: 1, threads: 1, engine: 'any' };

function snapshot(steps: number): Snapshot {
  const standing = new Standing(STANDARD_SETTINGS, 10, MACHINE);
  for (let step = 0; step < steps; step++) standing.advance({ loss: 0.1, correct: 1 }, 0.001);
  const state = { 'd/kernel': { shape: [2], data: Float32Array.of(steps, NaN) } };
  return { progress: standing.progress, state, best: false };
}

/** Writes as a disk does that is full once so many files are there. */
function fullAfter(files: number): typeof writeCheckpoint {
  let written = 0;
  return (run, what) =>
    writeCheckpoint(run, what, async (path, bytes) => {
      if (written++ >= files) {
        await writeFile(path, bytes.subarray(0, 3));
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      }
      await writeFile(path, bytes);
    });
}

test.each([3, 4, 5])('a disk that is full after %i files harms no older one', async (files) => {
  const run = await mkdtemp(join(tmpdir(), 'layerloom-keeper-'));
  const keeper = await Keeper.open(run, undefined, fullAfter(files));
  expect(await keeper.keep(snapshot(3))).toMatchObject({ type: 'checkpoint', step: 3 });
  expect(await keeper.keep(snapshot(5))).toMatchObject({
    type: 'checkpointFailed',
    step: 5,
    reason: 'full',
  });
  const { checkpoint, damaged } = await newestCheckpoint(run);
  expect(damaged).toBe(0);
  expect(checkpoint?.progress).toEqual(snapshot(3).progress);
  expect(checkpoint?.state).toEqual(snapshot(3).state);
  expect(await readdir(join(run, 'checkpoints'))).toHaveLength(1);
  await rm(run, { recursive: true });
});
