import { expect, test } from './layerloom';
import { Hands } from './gestures';

test('a wire in the hand shows where it can go, and says why not where it cannot', async ({
  layerloom,
}) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.place('conv2D', 340, 80);
  await hands.place('conv2D', 340, 260);
  await hands.place('add', 600, 80);
  await hands.wire('input-1', 'conv2D-1');
  await hands.wire('input-1', 'conv2D-2');
  await hands.wire('conv2D-1', 'add-1');
  await page.locator('[data-node-id="conv2D-2"]').click();
  await layerloom.field('Filters').fill('7');

  const hint = page.locator('main').getByRole('status');
  await hands.hold(await hands.handle('conv2D-2'), await hands.handle('add-1', 1));
  await expect(hint).toHaveText('Add cannot join 32×32×32 and 32×32×7');
  // What does not fit is dim; a wire is possible all the same: the filters may change later.
  await expect(page.locator('[data-node-id="input-1"] article')).toHaveClass(/dim/);
  await page.mouse.up();
  await expect.poll(() => hands.wires()).toContain('conv2D-2>add-1:1');

  await hands.hold(await hands.handle('add-1'), await hands.handle('conv2D-1', 0));
  await expect(hint).toHaveText('This would close a circle: a net only runs forward.');
  await page.mouse.up();
  await hands.hold(await hands.handle('conv2D-2'), await hands.node('input-1'));
  await expect(hint).toHaveText('Input takes nothing in.');
  await page.mouse.up();
  expect(await hands.wires()).toHaveLength(4);
});

test('a wire’s end is moved to another node, and taken away by a drop on nothing', async ({
  layerloom,
}) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.place('flatten', 420, 80);
  await hands.place('dense', 420, 260);
  // Dropped on the node rather than its input.
  await hands.drag(await hands.handle('input-1'), await hands.node('flatten-1'));
  await expect.poll(() => hands.wires()).toEqual(['input-1>flatten-1:0']);

  const end = await hands.handle('flatten-1', 0);
  await hands.drag({ x: end.x - 17, y: end.y }, await hands.handle('dense-1', 0));
  await expect.poll(() => hands.wires()).toEqual(['input-1>dense-1:0']);

  const other = await hands.handle('dense-1', 0);
  await hands.drag({ x: other.x - 17, y: other.y }, await hands.onCanvas(200, 400));
  await expect.poll(() => hands.wires()).toEqual([]);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => hands.wires()).toEqual(['input-1>flatten-1:0']);
});

test('a wire dropped on nothing offers what fits there, and wires what is chosen', async ({
  layerloom,
}) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.drag(await hands.handle('input-1'), await hands.onCanvas(360, 120));
  const picker = page.getByRole('dialog', { name: 'Add a layer or block' });
  await expect(picker.getByRole('combobox')).toBeFocused();
  await expect(picker.locator('[data-pick="conv2D"]')).toContainText('32×32×32');
  // Global pooling and the like fit; an Input takes nothing.
  await expect(picker.locator('[data-pick="input"]')).toHaveCount(0);
  await page.keyboard.type('flt');
  await page.keyboard.press('Enter');
  await expect(picker).toBeHidden();
  await expect.poll(() => hands.wires()).toEqual(['input-1>flatten-1:0']);
  await expect(layerloom.nodes('flatten')).toContainText('3,072');

  // After a vector, what needs a feature map comes last and says why.
  await hands.drag(await hands.handle('flatten-1'), await hands.onCanvas(600, 300));
  await expect(picker.locator('[data-pick]').last()).toContainText('needs a feature map');
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();

  // One undo for node and wire.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(layerloom.nodes('flatten')).toHaveCount(0);
});

test('a double click on the canvas searches for what to add there', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  const there = await hands.onCanvas(420, 300);
  await page.mouse.dblclick(there.x, there.y);
  await page.keyboard.type('BN');
  await page.keyboard.press('Enter');
  const box = await layerloom.nodes('batchNormalization').boundingBox();
  expect(box && Math.abs(box.x + box.width / 2 - there.x)).toBeLessThan(2);
});
