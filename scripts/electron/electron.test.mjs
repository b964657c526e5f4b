import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureElectron } from './electron.mjs';
import { unpackOfficial } from './official.mjs';

vi.mock('./substitute.mjs', () => ({
  unpackSubstitute: (folder) => writeFile(join(folder, 'electron'), 'substitute'),
}));

let cache = '';
let server;
let requested = [];

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'layerloom-electron-'));
  requested = [];
  server = createServer((request, response) => {
    requested.push(request.url);
    response.end('not Electron');
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
