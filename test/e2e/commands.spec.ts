import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Commander, type Cases } from './commander';
import { EDIT, FILE, INSERT } from './commands-of-editing';
import { ARRANGE, BLOCKS, CANVAS } from './commands-of-the-net';
import { HELP, RUN, VIEW } from './commands-of-the-window';
import { expect, Layerloom, test } from './layerloom';

const AREAS: Readonly<Record<string, Cases>> = {
  'of the File menu': FILE,
  'of the Edit menu': EDIT,
  'of the View menu': VIEW,
  'of the Insert menu': INSERT,
  'of the Arrange menu': ARRANGE,
  'about blocks': BLOCKS,
  'of the Run menu': RUN,
  'of the Help menu': HELP,
  'of the canvas': CANVAS,
};

test('every command has a case that runs it', async ({ layerloom, folder }) => {
  const ids = await new Commander(layerloom, folder).ids();
  const proven = Object.values(AREAS).flatMap((cases) => Object.keys(cases));
  expect([...proven].sort()).toEqual([...ids].sort());
});

for (const [area, cases] of Object.entries(AREAS))
  test(`every command ${area} does what it says`, async ({ layerloom, folder }) => {
    test.setTimeout(300_000);
    const window = new Commander(layerloom, folder);
    for (const [id, run] of Object.entries(cases))
      await test.step(id, async () => {
        await window.begin();
        await run(window);
      });
  });

test('what is typed right after the key of the palette is searched for', async ({ layerloom }) => {
  const { page } = layerloom;
  // Before any frame: a fast hand's letters arrive then.
  const focused = await page.evaluate(async () => {
    window.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, cancelable: true }),
    );
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    return document.activeElement?.getAttribute('placeholder');
  });
  expect(focused).toBe(
    await page.getByRole('dialog').getByRole('combobox').getAttribute('placeholder'),
  );
});

test('a key is changed, taken from another command, kept, and given back', async ({ folder }) => {
  const first = await Layerloom.start(folder);
  const { page } = first;
  await page.keyboard.press('Shift+?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  const row = (id: string) => sheet.locator(`[data-key-of="${id}"]`);
  await row('fit')
    .getByRole('button', { name: /^Change the key/ })
    .click();
  await page.keyboard.press('b');
  await expect(row('fit')).toContainText('B belongs to “Bypass”.');
  await page.keyboard.press('Enter');
  await expect(row('fit').locator('kbd')).toHaveText('B');
  await expect(row('bypass')).toContainText('none');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect
    .poll(async () => {
      const path = join(folder, 'user-data', 'preferences.json');
      return readFile(path, 'utf8').catch(() => '');
    })
    .toContain('"fit"');
  await first.close();

  const second = await Layerloom.start(folder);
  const window = new Commander(second, folder);
  await window.run('zoomIn');
  const zoomed = await window.restingView();
  await second.page.keyboard.press('f');
  expect(await window.restingView()).toBe(zoomed);
  await second.page.keyboard.press('b');
  await expect.poll(() => window.view()).not.toBe(zoomed);

  await second.page.keyboard.press('Shift+?');
  const again = second.page.getByRole('dialog', { name: 'Keys' });
  await again.getByRole('button', { name: 'Reset all' }).click();
  await expect(again.locator('[data-key-of="fit"] kbd')).toHaveText('F');
  await expect(again.locator('[data-key-of="bypass"] kbd')).toHaveText('B');
  await second.page.keyboard.press('Escape');
  await second.close();
});

test('a right click selects what it is on and offers what can be done with it', async ({
  layerloom,
  folder,
}) => {
  const window = new Commander(layerloom, folder);
  const { page } = layerloom;
  await window.begin();
  await window.node('f1').click({ button: 'right' });
  await expect(window.node('f1')).toHaveClass(/selected/);
  await page.getByRole('menuitem', { name: /^Duplicate/ }).click();
  await expect(layerloom.nodes('dense')).toHaveCount(4);
  await page.locator('.svelte-flow__pane').click({ button: 'right', position: { x: 30, y: 400 } });
  await expect(window.selected()).toHaveCount(0);
  await page.getByRole('menuitem', { name: /^Select all/ }).click();
  await expect(window.selected()).toHaveCount(11);
});
