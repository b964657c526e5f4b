import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweep, writeWhole, writing } from './write-whole';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerloom-write-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writing', () => {
  it('makes a file, and replaces it', async () => {
    const path = join(folder, 'net.json');
    await writeWhole(path, 'one');
    await writeWhole(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['net.json']);
  });

  it('is told of as long as it lasts', async () => {
    const written = writeWhole(join(folder, 'net.json'), 'one');
    expect(writing()).not.toBeNull();
    await written;
    expect(writing()).toBeNull();
  });

  it('follows a link, and keeps permissions', async () => {
    const [target, link] = [join(folder, 'target.json'), join(folder, 'link.json')];
    await writeFile(target, 'old');
    await chmod(target, 0o640);
    await symlink(target, link);
    await writeWhole(link, 'new');
    expect(await readFile(target, 'utf8')).toBe('new');
    expect((await stat(target)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'target.json']);
  });

  it('leaves nothing behind where it fails', async () => {
    await expect(writeWhole(join(folder, 'no', 'net.json'), 'x')).rejects.toThrow('ENOENT');
    await expect(writeWhole(folder, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
    expect(writing()).toBeNull();
  });

  it('writes at once from several sides', async () => {
    const path = join(folder, 'net.json');
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(1000));
    await Promise.all(texts.map((text) => writeWhole(path, text)));
    expect(texts).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['net.json']);
  });
});

describe('sweeping', () => {
  it('takes away what a dead process left, and nothing else', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const kept = [`.layerloom-${process.pid}-0.part`, 'net.json', 'net.part'];
    for (const name of [`.layerloom-${pid}-7.part`, ...kept])
      await writeFile(join(folder, name), '');
    await sweep(folder);
    expect((await readdir(folder)).sort()).toEqual(kept.sort());
  });

  it('minds no folder that is not there', async () => {
    await expect(sweep(join(folder, 'gone'))).resolves.toBeUndefined();
  });
});
