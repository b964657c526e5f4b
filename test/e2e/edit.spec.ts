import { expect, type Layerloom, test } from './layerloom';

/** Starts an empty net. */
async function blank(layerloom: Layerloom): Promise<void> {
  await layerloom.file('New');
  await expect(layerloom.page.locator('[data-node-id]')).toHaveCount(0);
}

/** Drags a kind from the palette to a place on the canvas, in px from its corner. */
async function place({ page }: Layerloom, kind: string, x: number, y: number): Promise<void> {
  await page
    .locator(`button[data-kind="${kind}"]`)
    .dragTo(page.locator('.svelte-flow__pane'), { targetPosition: { x, y } });
}

/** Drags a wire from one node's output to another's input. */
async function wire(layerloom: Layerloom, from: string, to: string): Promise<void> {
  const output = layerloom.nodes(from).locator('.svelte-flow__handle.source');
  const input = layerloom.nodes(to).locator('.svelte-flow__handle.target').first();
  const [start, end] = [await output.boundingBox(), await input.boundingBox()];
  if (!start || !end) throw new Error(`${from} or ${to} has no handle`);
  const { mouse } = layerloom.page;
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await mouse.up();
}

test('a net is built by mouse, trained and stopped', async ({ layerloom }) => {
  const { page } = layerloom;
  await blank(layerloom);
  const kinds = [
    'input',
    'conv2D',
    'batchNormalization',
    'activation',
    'maxPooling2D',
    'dropout',
    'flatten',
    'dense',
  ];
  for (const [index, kind] of kinds.entries()) {
    await place(layerloom, kind, 40 + (index % 4) * 190, 60 + Math.floor(index / 4) * 200);
    await expect(layerloom.nodes(kind)).toHaveCount(1);
  }
  for (const [index, kind] of kinds.slice(1).entries())
    await wire(layerloom, kinds[index] ?? '', kind);
  await expect(page.locator('.svelte-flow__edge')).toHaveCount(kinds.length - 1);

  await layerloom.nodes('dense').click();
  await layerloom.field('Units').fill('10');
  await expect(layerloom.totals).toContainText('no problems');
  await expect(layerloom.nodes('conv2D')).toContainText('32×32×32');
  await expect(layerloom.nodes('flatten')).toContainText('8,192');

  // A change of the filters changes every shape behind them at once.
  await layerloom.nodes('conv2D').click();
  await layerloom.field('Filters').fill('6');
  for (const kind of ['conv2D', 'batchNormalization', 'activation'])
    await expect(layerloom.nodes(kind)).toContainText('32×32×6');
  for (const kind of ['maxPooling2D', 'dropout'])
    await expect(layerloom.nodes(kind)).toContainText('16×16×6');
  await expect(layerloom.nodes('flatten')).toContainText('1,536');

  await layerloom.field('Epochs').fill('500');
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText(/Epoch \d+ \/ 500/, { timeout: 30_000 });
  await layerloom.stop.click();
  await expect(layerloom.progress).toContainText('Training stopped');
});

test('an unfinished net cannot be trained, and says why', async ({ layerloom }) => {
  await blank(layerloom);
  await expect(layerloom.train).toBeDisabled();
  await expect(layerloom.train).toHaveAccessibleDescription(
    'Cannot train yet. The net is empty: drag an Input from the palette, or open a preset.',
  );
  await layerloom.page.locator('button[data-kind="dense"]').click();
  await expect(layerloom.train).toBeDisabled();
  await expect(layerloom.train).toHaveAccessibleDescription(/The net has no Input/);
  await layerloom.page.locator('button[data-kind="input"]').click();
  await expect(layerloom.totals).toContainText('problems');
});

test('edits are undone and done again', async ({ layerloom }) => {
  await layerloom.page.locator('button[data-kind="dropout"]').click();
  await expect(layerloom.nodes('dropout')).toHaveCount(2);
  await layerloom.page.getByRole('button', { name: /^Undo/ }).click();
  await expect(layerloom.nodes('dropout')).toHaveCount(1);
  await expect(layerloom.title).toHaveText('Baseline');
  await layerloom.page.getByRole('button', { name: /^Redo/ }).click();
  await expect(layerloom.nodes('dropout')).toHaveCount(2);
});

test('what is added by a click comes into view', async ({ layerloom }) => {
  for (const kind of ['dropout', 'dense', 'conv2D', 'flatten']) {
    const count = await layerloom.nodes(kind).count();
    await layerloom.page.locator(`button[data-kind="${kind}"]`).click();
    await expect(layerloom.nodes(kind)).toHaveCount(count + 1);
    const canvas = await layerloom.page.getByRole('main').boundingBox();
    const added = layerloom.page.locator('.svelte-flow__node.selected');
    await expect
      .poll(async () => {
        const box = await added.boundingBox();
        return (
          box !== null &&
          canvas !== null &&
          box.x >= canvas.x &&
          box.x + box.width <= canvas.x + canvas.width &&
          box.y >= canvas.y &&
          box.y + box.height <= canvas.y + canvas.height
        );
      })
      .toBe(true);
  }
});
