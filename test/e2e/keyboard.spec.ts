import type { Locator, Page } from '@playwright/test';
import { expect, test } from './layerloom';

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, there: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${String(there)}`);
}

/** Runs a command by the first letters of its name, typed as soon as the palette was called. */
async function command(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Types into a field of the inspector, in which the focus is already. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }).first());
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Chooses from a list of the inspector by its first letters. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label, exact: true }).first();
  await tabTo(page, list);
  if ((await list.innerText()).trim().startsWith(option)) return;
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** Switches a flag of the inspector. */
async function flag(page: Page, label: string, on: boolean): Promise<void> {
  const box = page.getByRole('switch', { name: label, exact: true });
  await tabTo(page, box);
  if ((await box.getAttribute('aria-checked')) !== String(on)) await page.keyboard.press('Space');
  await expect(box).toHaveAttribute('aria-checked', String(on));
}

test('LeNet5 is built, trained and stopped by keys alone', async ({ layerloom }) => {
  const { page } = layerloom;
  const { keyboard } = page;
  const net = page.locator('.svelte-flow');
  const said = page.getByTestId('said');

  await keyboard.press('Control+n');
  await expect(page.locator('[data-node-id]')).toHaveCount(0);
  await tabTo(page, net);
  await expect(said).toHaveText('The net is empty.');

  await command(page, 'Add Input');
  await expect(net).toBeFocused();
  await expect(said).toContainText('Input added: 32×32×3');

  for (const filters of ['6', '16']) {
    await command(page, 'Add CBAPD');
    await keyboard.press('Enter');
    await type(page, 'Filters', filters);
    await type(page, 'Kernel', '5');
    await pick(page, 'Padding', 'valid');
    await flag(page, 'B: batch normalisation', false);
    await pick(page, 'Function', 'sigmoid');
    await flag(page, 'D: dropout', false);
    await keyboard.press('Escape');
    await expect(net).toBeFocused();
  }
  await expect(said).toContainText('CBAPD, 5×5×16');

  // From the Input, which feeds another already, a layer comes without a wire: it is drawn by keys.
  await keyboard.press('Home');
  await expect(said).toContainText('Input, 32×32×3');
  await command(page, 'Add Flatten');
  await expect(said).toContainText('Flatten added: shape unknown');
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await expect(said).toContainText('CBAPD, 14×14×6');
  await keyboard.press('ArrowRight');
  await expect(said).toContainText('CBAPD, 5×5×16');
  await keyboard.press('c');
  await expect(said).toContainText('Flatten, 1 of 1. gives 400');
  // Up and down reach what does not fit, and Enter says why.
  await keyboard.press('ArrowDown');
  while (!(await said.innerText()).startsWith('Input,')) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(said).toContainText('Input takes nothing in.');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(said).toContainText('CBAPD connected to Flatten: 400');

  for (const units of ['120', '84', '10']) {
    await command(page, 'Add Dense');
    await keyboard.press('Enter');
    await type(page, 'Units', units);
    await keyboard.press('Escape');
    await command(page, 'Add Activation');
    await keyboard.press('Enter');
    await pick(page, 'Function', units === '10' ? 'softmax' : 'sigmoid');
    await keyboard.press('Escape');
  }
  await expect(said).toContainText('Activation, 10');

  // What is taken away comes back, and the keys go on where they were.
  await keyboard.press('Delete');
  await expect(said).toContainText('Activation removed');
  await keyboard.press('Control+z');
  await expect(said).toContainText('Activation added after Dense: 10');

  await expect(layerloom.totals).toContainText('62,006');
  await expect(layerloom.totals).toContainText('no problems');
  const totals = await layerloom.totals.innerText();

  await keyboard.press('Control+Enter');
  await expect(layerloom.progress).toContainText(/Epoch \d+/, { timeout: 30_000 });
  await keyboard.press('Control+.');
  await expect(layerloom.progress).toContainText('Training stopped');

  await layerloom.answerDiscard('discard');
  await command(page, 'Open preset LeNet5');
  await expect(layerloom.title).toHaveText(/LeNet/);
  expect(await layerloom.totals.innerText()).toBe(totals);
});

test('the net is one stop for Tab', async ({ layerloom }) => {
  const { page } = layerloom;
  const net = page.locator('.svelte-flow');
  await tabTo(page, net);
  await expect(page.getByTestId('said')).toContainText('Input, 32×32×3');
  await page.keyboard.press('Tab');
  const within = await page.evaluate(
    () => document.activeElement?.closest('.svelte-flow__nodes, .svelte-flow__edges') !== null,
  );
  expect(within).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(net).toBeFocused();
});

test('what is selected is chosen by keys', async ({ layerloom }) => {
  const { page } = layerloom;
  const { keyboard } = page;
  const selected = page.locator('.svelte-flow__node.selected');
  await tabTo(page, page.locator('.svelte-flow'));
  await expect(selected).toHaveCount(1);
  await keyboard.press('Shift+ArrowRight');
  await expect(selected).toHaveCount(2);
  await keyboard.press('Control+Shift+ArrowRight');
  await expect(selected).toHaveCount(2);
  await keyboard.press('Space');
  await expect(selected).toHaveCount(3);
  await keyboard.press('Space');
  await expect(selected).toHaveCount(2);
  await keyboard.press('ArrowLeft');
  await expect(selected).toHaveCount(1);
  await expect(layerloom.nodes('cbapd')).toHaveClass(/selected/);
  await keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
});
