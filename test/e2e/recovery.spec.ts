import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, Layerloom, test } from './layerloom';

const KEPT = join('user-data', 'recovery', 'unsaved.json');

async function kill({ app }: Layerloom): Promise<void> {
  app.process().kill('SIGKILL');
  await once(app.process(), 'exit');
}

/** Waits until the changes of this moment are kept. */
async function kept(folder: string, part: string): Promise<void> {
  await expect
    .poll(() => readFile(join(folder, KEPT), 'utf8').catch(() => ''), { timeout: 3_000 })
    .toContain(part);
}

test('changes are back after a kill, and are saved to their file', async ({ folder }) => {
  const path = join(folder, 'mine.json');
  await copyFile('presets/lenet5.json', path);
  const before = await readFile(path, 'utf8');
  const first = await Layerloom.start(folder, [path]);
  await first.change();
  await kept(folder, 'dropout');
  await first.change();
  await first.change();
  await kept(folder, 'dropout-3');
  await kill(first);
  expect(await readFile(path, 'utf8')).toBe(before);

  const second = await Layerloom.start(folder);
  await expect(second.title).toHaveText('mine — edited');
  await expect(second.nodes('dropout')).toHaveCount(3);
  await expect(second.page.getByText('changes to “mine”')).toBeVisible();
  await second.page.getByRole('button', { name: 'Keep them' }).click();
  await expect(second.page.getByText('changes to “mine”')).toBeHidden();
  expect(await readFile(path, 'utf8')).toBe(before);
  await second.file('Save');
  await expect(second.title).toHaveText('mine');
  expect(await readFile(path, 'utf8')).toContain('dropout-3');
  await expect.poll(() => readdir(join(folder, 'user-data', 'recovery'))).toEqual([]);
  await second.close();

  const third = await Layerloom.start(folder);
  await expect(third.title).toHaveText('Baseline');
  await third.close();
});

test('restored changes can be given up, and that undone', async ({ folder }) => {
  const path = join(folder, 'mine.json');
  await copyFile('presets/lenet5.json', path);
  const first = await Layerloom.start(folder, [path]);
  await first.change();
  await kept(folder, 'dropout');
  await kill(first);

  const second = await Layerloom.start(folder, [path]);
  await second.page.getByRole('button', { name: 'Discard them' }).click();
  await expect(second.title).toHaveText('mine');
  await expect(second.nodes('dropout')).toHaveCount(0);
  await expect(second.page.getByText('changes to “mine”')).toBeHidden();
  await second.page.keyboard.press('Control+z');
  await expect(second.title).toHaveText('mine — edited');
  await expect(second.nodes('dropout')).toHaveCount(1);
  // Given up on closing, they do not come back.
  await kept(folder, 'dropout');
  await second.close();
  expect(await readdir(join(folder, 'user-data', 'recovery'))).toEqual([]);
});

test('a net without a file is restored too; a damaged copy is put aside', async ({ folder }) => {
  const first = await Layerloom.start(folder);
  await first.change();
  await kept(folder, 'dropout-1');
  await kill(first);
  const second = await Layerloom.start(folder);
  await expect(second.title).toHaveText('Baseline — edited');
  await expect(second.nodes('dropout')).toHaveCount(2);
  await kill(second);

  await mkdir(join(folder, 'user-data', 'recovery'), { recursive: true });
  await writeFile(join(folder, KEPT), '{"title": "cut o');
  const third = await Layerloom.start(folder);
  await expect(third.title).toHaveText('Baseline');
  const [aside] = await readdir(join(folder, 'user-data', 'recovery'));
  expect(aside).toMatch(/^unreadable-/);
  await expect(
    third.page.getByText(/^The changes that were left unsaved cannot be read/),
  ).toBeVisible();
  await third.close();
});
