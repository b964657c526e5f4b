import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, Layerloom, test } from './layerloom';

/** A node on the canvas by its id. */
function card({ page }: Layerloom, id: string) {
  return page.locator(`.svelte-flow__node[data-node-id="${id}"]`);
}

/** Chooses a node by its name, away from what else can be clicked on a card. */
async function choose(layerloom: Layerloom, id: string): Promise<void> {
  await card(layerloom, id)
    .locator('header')
    .first()
    .click({ position: { x: 4, y: 4 } });
}

/** Adds a kind after what is chosen. */
async function add({ page }: Layerloom, kind: string): Promise<void> {
  await page.locator(`nav button[data-kind="${kind}"]`).click();
}

async function tab({ page }: Layerloom, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

async function set(layerloom: Layerloom, label: string, value: string): Promise<void> {
  await layerloom.field(label).fill(value);
  await layerloom.field(label).press('Enter');
}

async function repeat(layerloom: Layerloom, count: number): Promise<void> {
  const { page } = layerloom;
  await page.keyboard.press('Control+Shift+d');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('How many in all').fill(String(count));
  await dialog.getByRole('button', { name: 'Repeat' }).click();
  await expect(dialog).toBeHidden();
}

async function expose(layerloom: Layerloom, param: string, how: string): Promise<void> {
  await layerloom.page.getByRole('button', { name: `Expose ${param}`, exact: true }).click();
  await layerloom.page.getByRole('menuitem', { name: how }).click();
  await expect(
    layerloom.page.getByRole('button', { name: new RegExp(`^${param} is exposed as`) }),
  ).toBeVisible();
}

async function totalsOf(layerloom: Layerloom): Promise<string> {
  await expect(layerloom.totals).toContainText('no problems');
  return layerloom.totals.innerText();
}

/** Builds ResNet18 on an empty canvas, of one Residual block. */
async function build(layerloom: Layerloom): Promise<void> {
  const { page } = layerloom;
  await layerloom.file('New');
  await tab(layerloom, 'Layers');
  await add(layerloom, 'input');
  await tab(layerloom, 'Blocks');
  await add(layerloom, 'cbapd');
  await set(layerloom, 'Filters', '64');
  await set(layerloom, 'Kernel', '3');
  await page.getByRole('switch', { name: 'Bias' }).click();
  await page.getByRole('switch', { name: 'P: pooling' }).click();
  await page.getByRole('switch', { name: 'D: dropout' }).click();

  await add(layerloom, 'residual');
  await repeat(layerloom, 2);
  await expect(layerloom.nodes('residual')).toHaveCount(2);
  await page.keyboard.press('Control+g');
  await set(layerloom, 'Block name', 'Stage');

  await card(layerloom, 'block-1').dblclick({ position: { x: 90, y: 60 } });
  await expect(page.getByRole('navigation', { name: 'Where you are' })).toContainText('Stage');
  await choose(layerloom, 'residual-1');
  for (const param of ['Filters', 'Stride', 'Projection on the shortcut'])
    await expose(layerloom, param, 'Let instances set this');
  await choose(layerloom, 'residual-2');
  await expose(layerloom, 'Filters', 'Set together with “Filters”');
  await page.getByRole('button', { name: 'Go back out' }).click();

  await expect(card(layerloom, 'block-1')).toContainText('Filters 64, Stride 1');
  await choose(layerloom, 'block-1');
  await repeat(layerloom, 4);
  await expect(layerloom.nodes('block:block')).toHaveCount(4);
  for (const [at, filters] of ['128', '256', '512'].entries()) {
    await choose(layerloom, `block-${at + 2}`);
    await set(layerloom, 'Filters', filters);
    await set(layerloom, 'Stride', '2');
    await page.getByRole('switch', { name: 'Projection on the shortcut' }).click();
  }
  await tab(layerloom, 'Layers');
  await add(layerloom, 'globalAveragePooling2D');
  await add(layerloom, 'dense');
  await set(layerloom, 'Units', '10');
  await add(layerloom, 'activation');
  await layerloom.choose('Function', /softmax/);
}

test('ResNet18 is built of one Residual block, every step to be undone', async ({
  layerloom,
  folder,
}) => {
  test.setTimeout(180_000);
  const { page } = layerloom;
  await layerloom.preset('resnet18');
  await expect(layerloom.totals).toContainText('11,183,562 parameters');
  const classic = await totalsOf(layerloom);
  await build(layerloom);
  expect(await totalsOf(layerloom)).toBe(classic);

  // One step at a time back to the empty canvas, and forward again.
  const undo = page.getByRole('button', { name: /^Undo/ });
  const redo = page.getByRole('button', { name: /^Redo/ });
  let steps = 0;
  for (; await undo.isEnabled(); steps++) await undo.click();
  expect(steps).toBeGreaterThan(20);
  await expect(page.locator('.svelte-flow__node')).toHaveCount(0);
  for (let step = 0; step < steps; step++) await redo.click();
  await expect(redo).toBeDisabled();
  expect(await totalsOf(layerloom)).toBe(classic);

  // All instances follow an edit inside of one.
  await choose(layerloom, 'block-3');
  await page.getByRole('button', { name: 'Go inside' }).click();
  await expect(page.getByText('4 instances follow this edit')).toBeVisible();
  await expect(card(layerloom, 'residual-1')).toContainText('256 / 2, 1×1');
  await choose(layerloom, 'residual-2');
  await repeat(layerloom, 2);
  await page.getByRole('button', { name: 'Untitled', exact: true }).click();
  await expect(card(layerloom, 'block-1')).toContainText('222,720');
  await undo.click();
  expect(await totalsOf(layerloom)).toBe(classic);

  // One of them gets a block of its own and parts from the others.
  await choose(layerloom, 'block-4');
  await page.getByRole('button', { name: 'Go inside' }).click();
  await page.getByRole('button', { name: 'Make this one its own' }).click();
  await expect(page.getByText('One instance uses this block')).toBeVisible();
  await choose(layerloom, 'residual-2');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Shift+Escape');
  await expect(layerloom.nodes('block:block')).toHaveCount(3);
  await expect(layerloom.totals).not.toContainText('11,183,562');
  await expect(card(layerloom, 'block-3')).toContainText('256, Stride 2');
  await undo.click();
  await undo.click();
  expect(await totalsOf(layerloom)).toBe(classic);

  const path = join(folder, 'mine.json');
  await layerloom.answerSave(path);
  await layerloom.file('Save as…');
  await expect(layerloom.title).toHaveText('mine');
  const text = await readFile(path, 'utf8');
  await layerloom.close();

  const again = await Layerloom.start(folder, [path]);
  expect(await totalsOf(again)).toBe(classic);
  await again.answerSave(path);
  await again.file('Save as…');
  await expect(again.page.getByText('Saved as mine.json')).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(text);
  await again.field('Batch size').fill('2');
  await again.train.click();
  await expect(again.progress).toContainText(/Epoch 1/, { timeout: 60_000 });
  await again.stop.click();
  await expect(again.progress).toContainText('Training stopped', { timeout: 60_000 });
  await again.close();
});

test('a block opens in place, and what is inside of it is edited there', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('resnet18');
  const residual = card(layerloom, 'r3');
  await residual.getByRole('button', { name: /^Open in place/ }).click();
  const inside = page.getByRole('group', { name: 'Inside of Residual' });
  await expect(inside.locator('[data-inner="r3/c1"]')).toContainText('128 @ 3×3');
  // What is opened is seen whole.
  const canvas = await page.locator('.svelte-flow').boundingBox();
  const end = (box: typeof canvas): number => (box ? box.x + box.width : Infinity);
  await expect.poll(async () => end(await residual.boundingBox())).toBeLessThan(end(canvas));
  await inside.locator('[data-inner="r3/c1"]').click();
  // What ships is only looked at.
  await expect(layerloom.field('Filters')).toBeDisabled();

  await choose(layerloom, 'r3');
  await page.getByRole('button', { name: 'Make it yours' }).click();
  await inside.locator('[data-inner="r3/c2"]').click();
  await expect(page.getByText('Exposed as “Filters”')).toBeVisible();
  await layerloom.field('Filters').fill('96');
  await expect(inside.locator('[data-inner="r3/c1"]')).toContainText('96 @ 3×3');
  await expect(residual).toContainText('16×16×96');
  await inside.locator('[data-inner="r3/b1"]').click();
  await page.keyboard.press('Control+z');
  await expect(residual).toContainText('16×16×128');
  await residual
    .getByRole('button', { name: /^Close/ })
    .first()
    .click();
  await expect(inside).toBeHidden();
});

test('a problem inside of a block leads there', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('resnet18');
  await choose(layerloom, 'r3');
  await page.getByRole('switch', { name: 'Projection on the shortcut' }).click();
  await tab(layerloom, 'Problems 1');
  await page.getByRole('button', { name: /^Add cannot join/ }).click();
  await expect(page.getByText('Built-in block: look around.')).toBeVisible();
  await expect(card(layerloom, 'sum')).toHaveClass(/selected/);
});

test('a selection that cannot be a block is refused with the reason', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('lenet5');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+g');
  await expect(page.locator('.svelte-flow__node')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+g');
  const cards = page.locator('.svelte-flow__node');
  const count = await cards.count();
  expect(count).toBeGreaterThan(5);
  await cards
    .nth(1)
    .locator('header')
    .click({ position: { x: 4, y: 4 } });
  await cards
    .nth(3)
    .locator('header')
    .click({ position: { x: 4, y: 4 }, modifiers: ['Control'] });
  await page.keyboard.press('Control+g');
  await expect(page.getByText('comes back to them through')).toBeVisible();
  await expect(cards).toHaveCount(count);
});

test('a block is kept in the library and used in another document', async ({
  layerloom,
  folder,
}) => {
  const { page } = layerloom;
  const library = join(folder, 'user-data', 'library');
  await layerloom.preset('resnet18');
  await choose(layerloom, 'r3');
  await page.getByRole('button', { name: 'Make it yours' }).click();
  await set(layerloom, 'Block name', 'My residual');
  await page.getByRole('button', { name: 'Keep in library' }).click();
  await expect(page.getByText('“My residual” is in your library now.')).toBeVisible();
  expect(await readdir(library)).toEqual(['My residual.json']);
  await writeFile(join(library, 'broken.json'), '{ "format": "layerloom-block"');

  await layerloom.answerDiscard('discard');
  await layerloom.file('New');
  await tab(layerloom, 'Layers');
  await add(layerloom, 'input');
  await tab(layerloom, 'Blocks');
  await expect(page.getByText('This file is not JSON')).toBeVisible();
  await page.getByRole('button', { name: 'My residual', exact: true }).click();
  await expect(card(layerloom, 'residual-1')).toContainText('16×16×128');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('.svelte-flow__node')).toHaveCount(1);

  // Used twice it is one block; the trash takes what is removed.
  for (const count of [2, 3]) {
    await page.getByRole('button', { name: 'My residual', exact: true }).last().click();
    await expect(page.locator('.svelte-flow__node')).toHaveCount(count);
  }
  await expect(page.locator('nav').getByText('×2')).toHaveCount(1);
  await page.getByRole('button', { name: 'Move My residual to the trash' }).click();
  await expect(page.locator('[data-kept]')).toHaveCount(0);
  const left = (await readdir(library)).filter((name) => name.endsWith('.json'));
  expect(left).toEqual(['broken.json']);
});
