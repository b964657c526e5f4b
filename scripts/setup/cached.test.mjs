import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cached } from './cached.mjs';

/** Above every process number that Linux gives. */
const NOBODY = 4_194_305;

let cache = '';

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'layerloom-cache-'));
  vi.stubEnv('LAYERLOOM_CACHE', cache);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true });
});

const fill = (folder) => writeFile(join(folder, 'content'), 'whole');

test('a folder is made once', async () => {
  const make = vi.fn(fill);
  const folder = await cached('thing/1', make);
  expect(await cached('thing/1', make)).toBe(folder);
  expect(make).toHaveBeenCalledTimes(1);
  expect(await readdir(join(cache, 'thing'))).toEqual(['1']);
});

test('a folder that could not be completed is not there, and the next try makes it', async () => {
  const half = async (folder) => {
    await writeFile(join(folder, 'content'), 'ha');
    throw new Error('no space');
  };
  await expect(cached('thing/1', half)).rejects.toThrow('no space');
  expect(await readdir(join(cache, 'thing'))).toEqual([]);
  expect(await readdir(await cached('thing/1', fill))).toEqual(['content']);
});

test('what a killed set-up left behind is swept, its lock taken over', async () => {
  await mkdir(join(cache, 'thing', `1.${NOBODY}.part`), { recursive: true });
  await writeFile(join(cache, 'thing', '1.lock'), `${NOBODY} ${hostname()}`);
  await cached('thing/1', fill);
  expect(await readdir(join(cache, 'thing'))).toEqual(['1']);
});

test('a lock that nobody has touched for long is taken over, whoever held it', async () => {
  const lock = join(cache, 'thing', '1.lock');
  await mkdir(join(cache, 'thing'));
  await writeFile(lock, `${process.pid} another-machine`);
  const longAgo = new Date(Date.now() - 120_000);
  await utimes(lock, longAgo, longAgo);
  await cached('thing/1', fill);
  expect(await readdir(join(cache, 'thing'))).toEqual(['1']);
});

test('two set-ups at once make it once', async () => {
  const make = vi.fn(async (folder) => {
    await sleep(100);
    await fill(folder);
  });
  const [first, second] = await Promise.all([cached('thing/1', make), cached('thing/1', make)]);
  expect(first).toBe(second);
  expect(make).toHaveBeenCalledTimes(1);
});

test('a cache that cannot be written is a sentence with the way out', async () => {
  await writeFile(join(cache, 'thing'), 'a file where a folder should be');
  await expect(cached('thing/1', fill)).rejects.toThrow(/cannot be written.*LAYERLOOM_CACHE/);
});
