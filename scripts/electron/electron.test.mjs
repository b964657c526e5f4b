import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureElectron } from './electron.mjs';
import { unpackOfficial } from './official.mjs';

vi.mock('./substitute.mjs', () => ({
  unpackSubstitute: (folder) => writeFile(join(folder, 'electron'), 'substitute'),
}));

let cache = '';
let server;
let requested = [];
let release = Buffer.from('not Electron');

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'layerloom-electron-'));
  requested = [];
  release = Buffer.from('not Electron');
  server = createServer((request, response) => {
    requested.push(request.url);
    response.end(release);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('LAYERLOOM_CACHE', cache);
  vi.stubEnv('LAYERLOOM_ELECTRON', '');
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${server.address().port}/`);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  await rm(cache, { recursive: true });
});

test('the release comes from the mirror and must match the checksums that npm brought', async () => {
  await expect(unpackOfficial('45.4.1', cache)).rejects.toThrow(/not the file that was pinned/);
  expect(requested).toEqual([`/v45.4.1/electron-v45.4.1-${process.platform}-${process.arch}.zip`]);
  expect(await readdir(cache)).toEqual([]);
});

test('a release is unpacked with its permissions and links', async () => {
  const text = (content) => new TextEncoder().encode(content);
  const unix = (mode) => ({ os: 3, attrs: mode << 16 });
  release = zipSync({
    electron: [text('#!/bin/sh'), unix(0o100755)],
    'Frameworks/Current': [text('A'), unix(0o120755)],
    'locales/en-US.pak': [text('words'), unix(0o100644)],
  });
  const file = `electron-v9.9.9-${process.platform}-${process.arch}.zip`;
  const checksum = createHash('sha256').update(release).digest('hex');
  await unpackOfficial('9.9.9', cache, { [file]: checksum });
  expect((await readdir(cache)).sort()).toEqual(['Frameworks', 'electron', 'locales']);
  expect((await stat(join(cache, 'electron'))).mode & 0o111).toBe(0o111);
  expect(await readlink(join(cache, 'Frameworks', 'Current'))).toBe('A');
});

test('a system that Electron is not released for is a sentence', async () => {
  await expect(unpackOfficial('9.9.9', cache, {})).rejects.toThrow(
    /not released for .* LAYERLOOM_ELECTRON/,
  );
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'where the release is not to be had the substitute is taken, and the release not asked for again',
  async () => {
    const first = await ensureElectron();
    expect(first).toMatch(/-substitute\/electron$/);
    expect(requested).toHaveLength(1);
    expect(await ensureElectron()).toBe(first);
    expect(requested).toHaveLength(1);
  },
);

test('LAYERLOOM_ELECTRON is used as it is', async () => {
  const own = join(cache, 'my-electron');
  await writeFile(own, '');
  vi.stubEnv('LAYERLOOM_ELECTRON', own);
  expect(await ensureElectron()).toBe(own);
  expect(requested).toEqual([]);
});

test('a LAYERLOOM_ELECTRON that does not exist is a sentence', async () => {
  await mkdir(join(cache, 'x'));
  vi.stubEnv('LAYERLOOM_ELECTRON', join(cache, 'x', 'missing'));
  await expect(ensureElectron()).rejects.toThrow(/does not exist: correct or unset it/);
});
