import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { download } from './download.mjs';

const CONTENT = Buffer.alloc(200_000, 'layerloom');
const checksum = createHash('sha256').update(CONTENT).digest('hex');

let folder = '';
let servers = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerloom-download-'));
});

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
  await rm(folder, { recursive: true });
});

async function serve(answer) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}/file.zip`;
}

const get = (url, options = {}) =>
  download(url, join(folder, 'file.zip'), { checksum, label: 'Electron 1.2.3', ...options });

test('a file whose checksum is right is kept under its name', async () => {
  await get(await serve((_, response) => response.end(CONTENT)));
  expect(await readdir(folder)).toEqual(['file.zip']);
  expect(CONTENT.equals(await readFile(join(folder, 'file.zip')))).toBe(true);
});

test('redirections are followed', async () => {
  const target = await serve((_, response) => response.end(CONTENT));
  await get(await serve((_, response) => response.writeHead(302, { location: target }).end()));
  expect(await readdir(folder)).toEqual(['file.zip']);
});

test('a file with a wrong checksum is refused and leaves nothing behind', async () => {
  const url = await serve((_, response) => response.end('something else'));
  await expect(get(url)).rejects.toThrow(/is not the file that was pinned/);
  expect(await readdir(folder)).toEqual([]);
});

test('a server that refuses the file is named with its status', async () => {
  const url = await serve((_, response) => response.writeHead(404).end());
  await expect(get(url)).rejects.toThrow(/Electron 1\.2\.3 .* 127\.0\.0\.1:\d+ \(.*404\)/);
});

test('a refused connection is a sentence', async () => {
  const url = await serve(() => {});
  servers[0].close();
  await once(servers[0], 'close');
  await expect(get(url)).rejects.toThrow(/could not be downloaded .*ECONNREFUSED.*try again\.$/);
});

test('a server that accepts but does not answer is given up in time', async () => {
  const url = await serve(() => {});
  const started = performance.now();
  await expect(get(url, { connectWithin: 150 })).rejects.toThrow(/no answer within 0\.15 s/);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('a download that stops moving is given up', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': CONTENT.length });
    response.write(CONTENT.subarray(0, 1000));
  });
  await expect(get(url, { stalledAfter: 150 })).rejects.toThrow(/no answer within 0\.15 s/);
  expect(await readdir(folder)).toEqual([]);
});

test('an interrupted download begins anew', async () => {
  let requests = 0;
  const url = await serve((_, response) => {
    requests += 1;
    if (requests > 1) return response.end(CONTENT);
    response.writeHead(200, { 'content-length': CONTENT.length });
    response.write(CONTENT.subarray(0, 1000), () => response.destroy());
  });
  await expect(get(url)).rejects.toThrow(/could not be downloaded/);
  expect(await readdir(folder)).toEqual([]);
  await get(url);
  expect(CONTENT.equals(await readFile(join(folder, 'file.zip')))).toBe(true);
});
