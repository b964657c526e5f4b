import { expect, Layerloom, test } from './layerloom';

test('the table of layers is sorted by any column, by mouse and by keys', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('lenet5');
  await page.getByRole('tab', { name: 'Summary' }).click();
  const table = page.getByRole('table', { name: 'All layers' });
  const first = table.locator('tbody tr').first();
  const head = table.getByRole('columnheader', { name: 'Parameters' });
  await expect(first).toContainText('Input');

  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toContainText('48,120');
  await expect(first.getByRole('cell', { name: '48,120' }).first()).toHaveAttribute(
    'title',
    '77.6 %',
  );
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toContainText('Input');
  await page.keyboard.press('Space');
  await expect(head).toHaveAttribute('aria-sort', 'none');

  await expect(table.locator('tfoot')).toContainText('62,006');
  await page.getByRole('checkbox', { name: 'Open blocks' }).check();
  await expect(table.locator('tbody tr')).toHaveCount(14);
  await table.getByRole('row', { name: /^c2 \/ conv/ }).click();
  await expect(layerloom.nodes('cbapd').nth(1)).toHaveClass(/selected/);
});

test('what nodes show, and the panels, are found again at the next start', async ({ folder }) => {
  const first = await Layerloom.start(folder);
  await first.preset('lenet5');
  await expect(first.nodes('dense').first()).not.toContainText('MACs');
  const choose = async (name: string): Promise<void> => {
    await first.page.getByRole('menubar').getByRole('menuitem', { name: 'View' }).click();
    await first.page.getByRole('menuitemcheckbox', { name }).click();
  };
  await choose('MACs on nodes');
  await choose('Parameters on nodes');
  await expect(first.nodes('dense').first()).toContainText('0.05 M MACs');
  await expect(first.nodes('dense').first()).not.toContainText('48,120');
  await expect(first.page.locator('.wire-shape').first()).toHaveText('32×32×3');
  await choose('Shapes on wires');
  await expect(first.page.locator('.wire-shape')).toHaveCount(0);
  await first.page.getByRole('tab', { name: 'Summary' }).click();
  await first.page.getByRole('button', { name: 'Inspector' }).click();
  await first.page.getByRole('separator', { name: 'Width of the palette' }).press('ArrowRight');
  const width = await first.page.getByRole('navigation', { name: 'Palette' }).boundingBox();
  await first.page.waitForTimeout(600);
  await first.close();

  const second = await Layerloom.start(folder);
  await expect(second.page.getByRole('table', { name: 'All layers' })).toBeVisible();
  await expect(second.page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  const again = await second.page.getByRole('navigation', { name: 'Palette' }).boundingBox();
  expect(again?.width).toBe(width?.width);
  await second.preset('lenet5');
  await expect(second.nodes('dense').first()).toContainText('0.05 M MACs');
  await second.close();
});
