import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, Layerloom, test } from './layerloom';

const BAD_FILES: readonly (readonly [name: string, text: string, sentence: string])[] = [
  ['text.json', 'no graph', 'This file is not JSON: it cannot be read on from line 1, column 1.'],
  ['cut.json', '{"format": "layerloom",\n "nodes": [', 'from line 2, column 12.'],
  ['other.json', '{"name": "other"}', 'This file is not a Layerloom graph'],
  [
    'newer.json',
    '{"format": "layerloom", "version": 99, "nodes": {}, "edges": []}',
    'This file is of version 99, but this Layerloom reads up to version 2',
  ],
  ['deep.json', '['.repeat(100_000) + ']'.repeat(100_000), 'nested more than 32 levels deep'],
  [
    'proto.json',
    '{"format": "layerloom", "version": 1, "__proto__": {"a": 1}, "nodes": [], "edges": []}',
    'This file uses the name "__proto__"',
  ],
  [
    'dangling.json',
    '{"format": "layerloom", "version": 1, "nodes": [], "edges": [{"from": "a", "to": "b", "port": 0}]}',
    'there is no node "b"',
  ],
  ['large.json', ' '.repeat(50 * 2 ** 20), 'too large to be a graph'],
];

test('a bad file gives a sentence and leaves the open net untouched', async ({
  layerloom,
  folder,
}) => {
  for (const [name, text, sentence] of BAD_FILES) {
    const path = join(folder, name);
    await writeFile(path, text);
    await layerloom.open(path);
    await expect(layerloom.page.getByText(sentence)).toBeVisible();
    await expect(layerloom.title).toHaveText('Baseline');
    await expect(layerloom.totals).toContainText('198,506 parameters');
  }
  await layerloom.open(join(folder, 'gone.json'));
  await expect(layerloom.page.getByText('gone.json is not there')).toBeVisible();
  await layerloom.open(folder);
  await expect(layerloom.page.getByText('is no file but a folder')).toBeVisible();
});

test('a wrong graph opens, says what is wrong, and can be saved', async ({ layerloom, folder }) => {
  const path = join(folder, 'wrong.json');
  const position = { x: 0, y: 0 };
  const content = {
    format: 'layerloom',
    version: 1,
    nodes: [
      { id: 'a', kind: 'dense', params: { units: 0.5 }, position },
      { id: 'b', kind: 'unheardOf', params: { size: 1e15 }, position: { x: 300, y: 0 } },
    ],
    edges: [
      { from: 'a', to: 'b', port: 0 },
      { from: 'b', to: 'a', port: 0 },
    ],
  };
  await writeFile(path, JSON.stringify(content));
  await layerloom.open(path);
  await expect(layerloom.train).toBeDisabled();
  await layerloom.page.getByRole('tab', { name: /^Problems/ }).click();
  const problem = (name: string) => layerloom.page.getByRole('button', { name });
  await expect(problem('The wires run in a circle through a, b')).toBeVisible();
  await expect(problem('no layer or block "unheardOf"')).toBeVisible();
  await layerloom.file('Save');
  await expect(layerloom.page.getByText('Saved as wrong.json')).toBeVisible();
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ ...content, version: 2 });
});

test('a net is saved, edited, saved again and opened as it was', async ({ layerloom, folder }) => {
  const path = join(folder, 'mine.json');
  await layerloom.answerSave(path);
  await layerloom.file('Save as…');
  await expect(layerloom.title).toHaveText('mine');
  const first = await readFile(path, 'utf8');
  expect(JSON.parse(first)).toEqual(JSON.parse(await readFile('presets/baseline.json', 'utf8')));

  await layerloom.change();
  await expect(layerloom.title).toHaveText('mine — edited');
  expect(await layerloom.windowTitle()).toBe('mine — edited · Layerloom');
  await layerloom.file('Save');
  await expect(layerloom.title).toHaveText('mine');
  expect(await layerloom.windowTitle()).toBe('mine · Layerloom');
  const second = await readFile(path, 'utf8');
  expect(second).not.toBe(first);
  expect(await readdir(folder)).toEqual(['mine.json', 'user-data']);

  await layerloom.preset('mlp');
  await expect(layerloom.totals).toContainText('101,770 parameters');
  await layerloom.open(path);
  await expect(layerloom.title).toHaveText('mine');
  await layerloom.file('Save');
  expect(await readFile(path, 'utf8')).toBe(second);
});

test('what cannot be saved is said, and stays edited', async ({ layerloom, folder }) => {
  await layerloom.change();
  await layerloom.answerSave(join(folder, 'no', 'such', 'folder.json'));
  await layerloom.file('Save as…');
  await expect(layerloom.page.getByText('such is not there')).toBeVisible();
  await expect(layerloom.title).toContainText('edited');
  await layerloom.answerSave(null);
  await layerloom.file('Save as…');
  await expect(layerloom.title).toContainText('edited');
});

test('the window closes on unsaved changes only when that is answered', async ({
  layerloom,
  folder,
}) => {
  const path = join(folder, 'kept.json');
  const close = (): Promise<void> =>
    layerloom.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await layerloom.change();
  await layerloom.answerDiscard('cancel');
  await close();
  await layerloom.page.waitForTimeout(500);
  await expect(layerloom.title).toContainText('edited');

  await layerloom.answerDiscard('save');
  await layerloom.answerSave(path);
  const closed = layerloom.app.waitForEvent('close');
  await close();
  await closed;
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 'layerloom' });
});

test('a file is whole though the app is killed while it saves', async ({ folder }) => {
  const path = join(folder, 'mine.json');
  await copyFile('presets/vgg16.json', path);
  for (let round = 0; round < 4; round++) {
    const { app, page } = await Layerloom.start(folder, [path]);
    await page.evaluate(
      ([text, target]) => {
        const saveForEver = async (): Promise<void> => {
          for (;;) await window.layerloom.request.save(text, target);
        };
        void saveForEver();
      },
      [await readFile(path, 'utf8'), path] as const,
    );
    await page.waitForTimeout(150 + 70 * round);
    app.process().kill('SIGKILL');
    await once(app.process(), 'exit');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 'layerloom' });
  }
  const layerloom = await Layerloom.start(folder, [path]);
  await layerloom.change();
  await layerloom.file('Save');
  await expect(layerloom.title).toHaveText('mine');
  await layerloom.close();
  expect(await readdir(folder)).toEqual(['mine.json', 'user-data']);
});
