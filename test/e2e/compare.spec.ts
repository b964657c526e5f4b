import { expect, type Layerloom, test } from './layerloom';

/** Opens the comparison by the list of all commands. */
async function compare({ page }: Layerloom): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'All commands' }).fill('compare with');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Compare' })).toBeVisible();
}

test('a changed copy of VGG16 differs in what was changed', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('vgg16');
  const dense = layerloom.nodes('dense').first();
  await dense.click({ position: { x: 60, y: 12 } });
  await layerloom.field('Units').fill('100');
  await page.keyboard.press('Enter');
  await layerloom
    .nodes('dropout')
    .first()
    .click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Delete');
  await compare(layerloom);
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog.getByText('0 added, 1 removed, 1 changed')).toBeVisible();
  await expect(dialog.getByRole('img')).toHaveAccessibleName(/1 removed, 1 changed$/);
  const changed = dialog.getByRole('button', { name: /^changed Dense/ });
  await expect(changed).toContainText('Units 512 → 100');
  await changed.click();
  await expect(changed).toHaveAttribute('aria-pressed', 'true');
  await expect(dialog.getByRole('row', { name: /^Parameters/ })).toContainText('−');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('two presets are compared, sides change, and blocks open', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('vgg16');
  await compare(layerloom);
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await layerloom.choose('Compare with', /AlexNet8/);
  const count = dialog.getByText(/^\d+ added, \d+ removed, \d+ changed$/);
  const [added, removed] = (await count.innerText()).match(/\d+/g) ?? [];
  expect(Number(added)).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Change sides' }).click();
  await expect(count).toContainText(`${removed} added, ${added} removed`);
  await dialog.getByRole('checkbox', { name: 'Open blocks' }).check();
  await expect(
    dialog.getByRole('button', { name: /^added Conv2D|^removed Conv2D/ }).first(),
  ).toBeVisible();
});

test('a net is not other than itself', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('lenet5');
  await compare(layerloom);
  await layerloom.choose('Compare with', /LeNet5/);
  await expect(page.getByText(/^Nothing differs/)).toBeVisible();
});
