import { expect, test } from './layerloom';
import { Hands } from './gestures';

test('a node put on a wire comes between its ends', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.place('flatten', 560, 80);
  await hands.wire('input-1', 'flatten-1');

  // From the palette.
  await hands.place('dropout', 330, 82);
  await expect.poll(() => hands.wires()).toEqual(['dropout-1>flatten-1:0', 'input-1>dropout-1:0']);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => hands.wires()).toEqual(['input-1>flatten-1:0']);

  // From elsewhere on the canvas; the wire says so before.
  await hands.place('conv2D', 330, 300);
  const [from, to] = [await hands.node('conv2D-1'), await hands.node('input-1')];
  await hands.hold(from, { x: from.x, y: to.y });
  await expect(page.locator('.wire.lit')).toHaveCount(1);
  await page.mouse.up();
  await expect.poll(() => hands.wires()).toEqual(['conv2D-1>flatten-1:0', 'input-1>conv2D-1:0']);
  // Moved and wired in one step.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => hands.wires()).toEqual(['input-1>flatten-1:0']);
  expect(await hands.node('conv2D-1')).toEqual(from);
});

test('what is dragged falls in line with its neighbours', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.place('dropout', 400, 240);
  const [still, moving] = [await hands.node('input-1'), await hands.node('dropout-1')];
  await hands.hold(moving, { x: moving.x, y: still.y + 4 });
  await expect.poll(async () => (await hands.node('dropout-1')).y).toBe(still.y);
  await page.mouse.up();
  expect((await hands.node('dropout-1')).y).toBe(still.y);
});

test('a deleted node lets flow on what flowed through it', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.place('dropout', 330, 80);
  await hands.place('flatten', 560, 80);
  await hands.wire('input-1', 'dropout-1');
  await hands.wire('dropout-1', 'flatten-1');
  await layerloom.nodes('dropout').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => hands.wires()).toEqual(['input-1>flatten-1:0']);
});

test('a node is renamed where it stands', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('dense', 200, 80);
  await layerloom.nodes('dense').getByText('Dense').dblclick();
  await page.keyboard.type('head');
  await page.keyboard.press('Enter');
  await expect(layerloom.nodes('dense')).toHaveAccessibleName('head');
  await expect(layerloom.nodes('dense').locator('strong')).toHaveText('head');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(layerloom.nodes('dense').locator('strong')).toHaveText('Dense');
});
