import { expect, test } from './layerloom';
import { Hands } from './gestures';

test('a note is written, and a frame carries what lies in it', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 220, 120);
  await hands.place('conv2D', 430, 120);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+F');
  await page.keyboard.type('Stem');
  await page.keyboard.press('Enter');
  const title = page.locator('.svelte-flow__node-frame').getByText('Stem');
  await expect(title).toBeVisible();

  const before = await hands.node('conv2D-1');
  const box = await title.boundingBox();
  if (!box) throw new Error('the frame has no title');
  const hold = { x: box.x + 20, y: box.y + 10 };
  await hands.drag(hold, { x: hold.x + 80, y: hold.y + 160 });
  await expect.poll(async () => (await hands.node('conv2D-1')).y - before.y).toBeGreaterThan(120);
  const [input, conv] = [await hands.node('input-1'), await hands.node('conv2D-1')];
  expect(input.y).toBe(conv.y);
  // Frame and content moved in one step.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => hands.node('conv2D-1')).toEqual(before);

  await page.locator('.svelte-flow__pane').click({ position: { x: 40, y: 300 } });
  await page.keyboard.press('Shift+N');
  await page.keyboard.type('Why 32 filters?');
  await page.keyboard.press('Escape');
  await expect(page.locator('.svelte-flow__node-note')).toHaveCount(1);
});

test('a bypassed layer hands its input through', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 120);
  await hands.place('maxPooling2D', 340, 120);
  await hands.wire('input-1', 'maxPooling2D-1');
  await expect(layerloom.nodes('maxPooling2D')).toContainText('16×16×3');
  await layerloom.nodes('maxPooling2D').click();
  await page.keyboard.press('b');
  await expect(layerloom.nodes('maxPooling2D')).toContainText('32×32×3');
  await expect(layerloom.nodes('maxPooling2D')).toContainText('Bypassed');
  await page.keyboard.press('b');
  await expect(layerloom.nodes('maxPooling2D')).toContainText('16×16×3');
});

test('nodes are found by what they are and what they are set to', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('lenet5');
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Find nodes' });
  await field.fill('units 84');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await expect(page.locator('.svelte-flow__node.selected')).toContainText('84');
  await field.fill('dense');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('2 of 3');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test('nodes are found inside of blocks, and shown there', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.place('dropout', 340, 80);
  await hands.wire('input-1', 'dropout-1');
  await layerloom.nodes('dropout').click();
  await page.keyboard.press('Control+g');
  await expect(layerloom.nodes('dropout')).toHaveCount(0);
  await page.keyboard.press('Control+f');
  const status = page.getByRole('search').getByRole('status');
  await page.getByRole('searchbox', { name: 'Find nodes' }).fill('dropout');
  // Typing leads nowhere else; Enter does.
  await expect(status).toHaveText('0 of 1');
  await expect(layerloom.nodes('input')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('1 of 1');
  await expect(page.locator('.svelte-flow__node.selected')).toHaveAttribute('data-kind', 'dropout');
});

test('a layer is added after the selected one by a search', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 120);
  await layerloom.nodes('input').click();
  await page.keyboard.press('/');
  await page.keyboard.type('conv2d');
  await page.keyboard.press('Enter');
  await page.keyboard.press('/');
  await page.keyboard.type('relu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('activation');
  await page.keyboard.press('Enter');
  await expect.poll(() => hands.wires()).toEqual(['conv2D-1>activation-1:0', 'input-1>conv2D-1:0']);
});

test('nodes are brought in line and evenly apart', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 60);
  await hands.place('dropout', 290, 170);
  await hands.place('dense', 600, 280);
  await page.keyboard.press('Control+a');
  await page.getByRole('menuitem', { name: 'Arrange' }).click();
  await page.getByRole('menuitem', { name: 'Align top' }).click();
  const ys = async (): Promise<number[]> =>
    Promise.all(['input-1', 'dropout-1', 'dense-1'].map(async (id) => (await hands.node(id)).y));
  await expect.poll(async () => new Set(await ys()).size).toBe(1);
  await page.getByRole('menuitem', { name: 'Arrange' }).click();
  await page.getByRole('menuitem', { name: 'Distribute across' }).click();
  await expect
    .poll(async () => {
      const [a, b, c] = [
        await hands.node('input-1'),
        await hands.node('dropout-1'),
        await hands.node('dense-1'),
      ];
      return Math.abs(b.x - a.x - (c.x - b.x));
    })
    .toBeLessThan(2);
});

test('what several nodes share is set in one step', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('conv2D', 220, 80);
  await layerloom.field('Filters').fill('6');
  await hands.place('conv2D', 220, 220);
  await layerloom.field('Filters').fill('16');
  await page.locator('[data-node-id="conv2D-1"]').click({ modifiers: ['Control'] });
  await expect(page.getByText('Different:')).toBeVisible();
  await layerloom.field('Filters').fill('24');
  for (const id of ['conv2D-1', 'conv2D-2'])
    await expect(page.locator(`[data-node-id="${id}"]`)).toContainText('24 @');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('[data-node-id="conv2D-1"]')).toContainText('6 @');
  await expect(page.locator('[data-node-id="conv2D-2"]')).toContainText('16 @');
});
