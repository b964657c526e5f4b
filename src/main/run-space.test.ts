import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, type KeptRun, surplus, thinCheckpoints } from './run-space';

function run(id: string, gigabytes: number, rest: Partial<KeptRun> = {}): KeptRun {
  return { id, bytes: gigabytes * 1e9, over: true, spared: false, ...rest };
}

describe('runs that go', () => {
  test('are none while they are few and small', () => {
    expect(surplus([])).toEqual([]);
    expect(surplus([run('c', 1), run('b', 1), run('a', 2)])).toEqual([]);
  });

  test('are the oldest where they are many', () => {
    const many = Array.from({ length: 22 }, (_, index) => run(String(22 - index), 0));
    expect(surplus(many)).toEqual(['2', '1']);
    const spared = many.map((one) => ({ ...one, spared: one.id === '1' }));
    expect(surplus(spared)).toEqual(['2']);
  });

  test('are first the oldest that are over where they are large', () => {
    const large = [
      run('e', 2, { spared: true }),
      run('d', 1.5),
      run('c', 1.5, { over: false }),
      run('b', 1.5),
      run('a', 1.5, { over: false }),
    ];
    expect(surplus(large)).toEqual(['b', 'd', 'a']);
    expect(surplus(large.slice(0, 4))).toEqual(['b', 'd']);
  });

  test('are never those that are spared', () => {
    expect(surplus([run('b', 9, { spared: true }), run('a', 1)])).toEqual(['a']);
    expect(surplus([run('b', 9, { spared: true })])).toEqual([]);
  });
});

describe('a run that came to its end', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'layerloom-space-'))));
  afterAll(() => rm(folder, { recursive: true }));

  async function checkpoint(name: string, best?: boolean): Promise<void> {
    const path = join(folder, 'checkpoints', name);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'state.npz'), new Uint8Array(100));
    const manifest = { version: 1, step: 1, epoch: 1, best, files: [] };
    if (best !== undefined) await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  }

  test('keeps its last and its best checkpoint', async () => {
    await checkpoint('1', true);
    await checkpoint('2', true);
    await checkpoint('3', false);
    await checkpoint('4', false);
    await checkpoint('5');
    expect(await bytesOf(folder)).toBeGreaterThan(500);
    await thinCheckpoints(folder);
    expect(await readdir(join(folder, 'checkpoints'))).toEqual(['2', '4']);
    expect(await bytesOf(folder)).toBeLessThan(500);
  });

  test('costs nothing where it is not there', async () => {
    expect(await bytesOf(join(folder, 'missing'))).toBe(0);
  });
});
