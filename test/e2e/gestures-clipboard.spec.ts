import { expect, test } from './layerloom';
import { Hands } from './gestures';

test('copies travel as text with their wires and names, into the same net and another', async ({
  layerloom,
}) => {
  const { app, page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.place('conv2D', 340, 80);
  await hands.wire('input-1', 'conv2D-1');
  await layerloom.nodes('conv2D').click();
  await layerloom.field('Filters').fill('6');
  // In a field the keys are the field's.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('6');

  await page.locator('.svelte-flow__pane').click({ position: { x: 60, y: 400 } });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('"format": "layerloom-part"');
  await page.keyboard.press('Control+v');
  await expect.poll(() => hands.wires()).toEqual(['input-1>conv2D-1:0', 'input-2>conv2D-2:0']);
  await expect(page.locator('.svelte-flow__node.selected')).toHaveCount(2);

  // Cut closes the gap and is one step.
  await page.locator('[data-node-id="conv2D-2"]').click();
  await expect(page.locator('.svelte-flow__node.selected')).toHaveCount(1);
  await page.keyboard.press('Control+x');
  await expect(layerloom.nodes('conv2D')).toHaveCount(1);

  await layerloom.answerDiscard('discard');
  await hands.blank();
  const there = await hands.onCanvas(300, 200);
  await page.mouse.move(there.x, there.y);
  await page.keyboard.press('Control+v');
  await expect(layerloom.nodes('conv2D')).toContainText('6 @');

  await app.evaluate(({ clipboard }) => clipboard.writeText('Dear students,'));
  await page.keyboard.press('Control+v');
  await expect(page.getByText('The clipboard holds no part of a net')).toBeVisible();
  await expect(layerloom.nodes('conv2D')).toHaveCount(1);
});

test('a copy keeps what flows into its original', async ({ layerloom }) => {
  const { page } = layerloom;
  const hands = new Hands(layerloom);
  await hands.blank();
  await hands.place('input', 100, 80);
  await hands.place('dropout', 340, 80);
  await hands.wire('input-1', 'dropout-1');
  await layerloom.nodes('dropout').click();
  await page.keyboard.press('Control+d');
  await expect.poll(() => hands.wires()).toEqual(['input-1>dropout-1:0', 'input-1>dropout-2:0']);
});
