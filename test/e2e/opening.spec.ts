import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronCommand } from '../../scripts/electron/command.mjs';
import { expect, type Layerloom, test } from './layerloom';

/** A net in a file of this name. */
async function netFile(folder: string, name: string, preset = 'lenet5'): Promise<string> {
  const path = join(folder, name);
  await copyFile(`presets/${preset}.json`, path);
  return path;
}

/** Starts the app once more with the same user's data; resolves when that has ended. */
async function startAgain(folder: string, files: readonly string[]): Promise<void> {
  const { executable, args, env } = await electronCommand({});
  const second = spawn(executable, [...args, ...files], {
    env: { ...env, LAYERLOOM_USER_DATA: join(folder, 'user-data') },
    stdio: 'ignore',
  });
  await once(second, 'exit');
}

/** Drops files on the window as a file manager does. */
async function drop({ page }: Layerloom, paths: string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles(paths);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    input?.remove();
    const main = document.querySelector('main');
    const options = { dataTransfer, bubbles: true, cancelable: true };
    main?.dispatchEvent(new DragEvent('dragover', options));
    main?.dispatchEvent(new DragEvent('drop', options));
  });
}

test('recent files are in the menu and on the empty canvas', async ({ layerloom, folder }) => {
  const { page } = layerloom;
  const one = await netFile(folder, 'one.json');
  const two = await netFile(folder, 'two.layerloom', 'mlp');
  await layerloom.open(one);
  await layerloom.open(two);
  await expect(layerloom.title).toHaveText('two');

  const recent = async (): Promise<void> => {
    await page.getByRole('menubar').getByRole('menuitem', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Open recent' }).hover();
  };
  await recent();
  await page.getByRole('menuitem', { name: 'one.json' }).click();
  await expect(layerloom.title).toHaveText('one');

  await rm(two);
  await recent();
  await page.getByRole('menuitem', { name: 'two.layerloom' }).click();
  await expect(page.getByText('two.layerloom is not there')).toBeVisible();
  await expect(layerloom.title).toHaveText('one');

  await layerloom.file('New');
  const listed = page.getByRole('main').getByRole('button', { name: /one\.json|two\.layerloom/ });
  await expect(listed).toHaveCount(1);
  await listed.click();
  await expect(layerloom.title).toHaveText('one');
  // What went wrong is said no longer once something has gone right.
  await expect(page.getByText('two.layerloom is not there')).toBeHidden();

  await recent();
  await page.getByRole('menuitem', { name: 'Clear the list' }).click();
  await layerloom.file('New');
  await expect(listed).toHaveCount(0);
});

test('a second start hands its file to the window that is open', async ({ layerloom, folder }) => {
  const path = await netFile(folder, 'handed.layerloom');
  await layerloom.change();
  await layerloom.answerDiscard('cancel');
  await startAgain(folder, [path]);
  await layerloom.page.waitForTimeout(300);
  await expect(layerloom.title).toHaveText('Baseline — edited');

  await layerloom.answerDiscard('discard');
  await startAgain(folder, [path]);
  await expect(layerloom.title).toHaveText('handed');
  await startAgain(folder, [join(folder, 'gone.json')]);
  await expect(layerloom.page.getByText('gone.json is not there')).toBeVisible();

  // The file that is open only comes to the front.
  await layerloom.change();
  await startAgain(folder, [path]);
  await expect(layerloom.title).toHaveText('handed — edited');
  const windows = await layerloom.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});

test('a file is opened by dropping it', async ({ layerloom, folder }) => {
  const { page } = layerloom;
  const one = await netFile(folder, 'one.json');
  await drop(layerloom, [one]);
  await expect(layerloom.title).toHaveText('one');
  await expect(page.getByText('Drop to open')).toBeHidden();

  await drop(layerloom, [one, await netFile(folder, 'two.json')]);
  await expect(page.getByText('Only one file can be opened at a time')).toBeVisible();
  const picture = join(folder, 'picture.png');
  await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  await drop(layerloom, [picture]);
  await expect(page.getByText('picture.png was not opened.')).toBeVisible();
  await expect(layerloom.title).toHaveText('one');

  // A file that the page made itself is nowhere.
  const answer = await page.evaluate(() => window.layerloom.drop(new File(['{}'], '/etc/passwd')));
  expect(answer).toMatchObject({ outcome: 'failed', failure: { code: 'notFile', path: '' } });
});

test('a file of a newer version is shown but neither changed nor saved', async ({
  layerloom,
  folder,
}) => {
  const { page } = layerloom;
  const path = join(folder, 'newer.json');
  const position = { x: 0, y: 0 };
  const nodes = [{ id: 'input', kind: 'input', params: {}, position, mood: 'calm' }];
  await writeFile(path, JSON.stringify({ format: 'layerloom', version: 99, nodes, edges: [] }));
  await layerloom.open(path);
  await expect(layerloom.title).toHaveText('newer');
  await expect(page.getByText('This file is of version 99')).toBeVisible();
  await expect(layerloom.nodes('input')).toHaveCount(1);

  await layerloom.change();
  await expect(layerloom.nodes('dropout')).toHaveCount(0);
  await expect(layerloom.title).toHaveText('newer');
  await page.getByRole('menubar').getByRole('menuitem', { name: 'File' }).click();
  for (const name of [/^Save Ctrl/, /^Save as…/])
    await expect(page.getByRole('menuitem', { name })).toBeDisabled();
  await page.keyboard.press('Escape');

  await layerloom.preset('mlp');
  await expect(page.getByText('This file is of version 99')).toBeHidden();
  await page.getByRole('tab', { name: 'Layers' }).click();
  await layerloom.change();
  await expect(layerloom.nodes('dropout')).toHaveCount(1);
});
