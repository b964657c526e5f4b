import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Recovery } from './recovery';

const UNSAVED = {
  title: 'mine',
  path: '/nets/mine.json',
  time: 1_000,
  text: '{"format": "layerloom", "version": 1, "nodes": [], "edges": []}',
};

const NOTHING = { unsaved: null, aside: null };

let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'layerloom-recovery-')), 'recovery');
});

afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

it('gives back what was kept last, to another run of the app', async () => {
  const recovery = new Recovery(folder);
  expect(await recovery.read()).toEqual(NOTHING);
  expect(await recovery.keep({ ...UNSAVED, title: 'older' })).toBeNull();
  expect(await recovery.keep(UNSAVED)).toBeNull();
  expect(await new Recovery(folder).read()).toEqual({ unsaved: UNSAVED, aside: null });
});

it('forgets in the order in which it is asked', async () => {
  const recovery = new Recovery(folder);
  void recovery.keep(UNSAVED);
  void recovery.forget();
  expect(await recovery.read()).toEqual(NOTHING);
  void recovery.forget();
  void recovery.keep(UNSAVED);
  expect(await recovery.read()).toEqual({ unsaved: UNSAVED, aside: null });
});

it.each([
  'no JSON',
  '{}',
  '{"title": "mine"',
  JSON.stringify({ ...UNSAVED, text: 'no graph' }),
  JSON.stringify({ ...UNSAVED, path: 3 }),
])('puts aside what it cannot read: %s', async (text) => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'unsaved.json'), text);
  const found = await new Recovery(folder).read();
  const [aside = '', ...others] = await readdir(folder);
  expect(found).toEqual({ unsaved: null, aside: join(folder, aside) });
  expect(others).toEqual([]);
  expect(aside).toMatch(/^unreadable-\d+\.json$/);
  expect(await readFile(join(folder, aside), 'utf8')).toBe(text);
});

it('says why it cannot keep', async () => {
  await writeFile(folder, 'a file where the folder should be');
  expect(await new Recovery(folder).keep(UNSAVED)).toMatchObject({ code: 'failed' });
});
