import { expect, type Layerloom, test } from './layerloom';

/** The outline as a keyboard meets it. */
class OutlineView {
  constructor(readonly layerloom: Layerloom) {}

  private get page(): Layerloom['page'] {
    return this.layerloom.page;
  }

  rows(): ReturnType<Layerloom['page']['locator']> {
    return this.page.getByRole('treeitem');
  }

  /** The row with the focus. */
  here(): ReturnType<Layerloom['page']['locator']> {
    return this.page.locator('[role="treeitem"]:focus');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async show(): Promise<void> {
    await this.page.getByRole('button', { name: 'Outline' }).click();
    await expect(this.page.getByRole('main', { name: 'Outline' })).toBeVisible();
  }

  /** Chooses a kind in the open list by typing. */
  async pick(kind: string): Promise<void> {
    const field = this.page.getByRole('dialog').getByRole('combobox');
    await expect(field).toBeFocused();
    await this.page.keyboard.type(kind);
    await this.page.keyboard.press('Enter');
    await expect(this.here()).toBeVisible();
  }

  /** Adds a node behind the row with the focus. */
  async add(kind: string, key = 'Insert'): Promise<void> {
    await expect(this.here()).toBeVisible();
    await this.press(key);
    await this.pick(kind);
  }

  /** Sets values in the inspector, which Enter leads to, and comes back. */
  async set(values: Readonly<Record<string, string>>): Promise<void> {
    await this.press('Enter');
    await expect(this.page.locator('.inspector :focus')).toBeVisible();
    for (const [label, value] of Object.entries(values)) {
      const control = this.layerloom.field(label);
      if ((await control.getAttribute('role')) === 'combobox') {
        await control.press('Enter');
        await this.page.keyboard.type(value);
        await this.page.keyboard.press('Enter');
      } else await control.fill(value);
    }
    await this.press('Escape');
    await expect(this.here()).toBeVisible();
  }

  names(): Promise<string[]> {
    return this.page.locator('[role="treeitem"] strong').allTextContents();
  }
}

test('LeNet5 is built in the outline alone, equals the preset and is trained', async ({
  layerloom,
}) => {
  const { page, totals } = layerloom;
  await layerloom.preset('lenet5');
  const expected = (await totals.locator('span').allTextContents()).slice(0, 2);
  expect(expected[0]).toContain('62,006');

  const outline = new OutlineView(layerloom);
  await outline.show();
  await layerloom.file('New');
  await page.getByRole('button', { name: 'Add the first layer' }).press('Enter');
  await outline.pick('input');
  // Begun at the wrong end, put right by keys.
  await outline.add('conv2d');
  await outline.set({ Filters: '6', Kernel: '5', Padding: 'valid' });
  await outline.add('maxpool');
  await outline.add('activation', 'Shift+Insert');
  await outline.set({ Function: 'sigmoid' });
  expect(await outline.names()).toEqual(['Input', 'Conv2D', 'Activation', 'MaxPooling']);
  await outline.press('End');
  await outline.add('flatten');
  await outline.add('conv2d');
  await outline.set({ Filters: '16', Kernel: '5', Padding: 'valid' });
  await outline.press('Alt+ArrowUp');
  await outline.add('activation');
  await outline.set({ Function: 'sigmoid' });
  await outline.add('maxpool');
  await outline.press('End');
  for (const units of ['120', '84', '10']) {
    await outline.add('dense');
    await outline.set({ Units: units });
    await outline.add('activation');
    await outline.set({ Function: units === '10' ? 'softmax' : 'sigmoid' });
  }
  expect(await outline.names()).toEqual([
    'Input',
    ...['Conv2D', 'Activation', 'MaxPooling', 'Conv2D', 'Activation', 'MaxPooling', 'Flatten'],
    ...['Dense', 'Activation', 'Dense', 'Activation', 'Dense', 'Activation'],
  ]);
  await expect(totals).toContainText('no problems');
  expect((await totals.locator('span').allTextContents()).slice(0, 2)).toEqual(expected);

  await layerloom.field('Epochs').fill('500');
  await page.keyboard.press('Control+Enter');
  await expect(layerloom.progress).toContainText(/Epoch \d+ \/ 500/, { timeout: 30_000 });
  await layerloom.stop.click();
  await expect(layerloom.progress).toContainText('Training stopped');
});

test('what is wrong is mended in the outline by keys', async ({ layerloom }) => {
  const { page, totals } = layerloom;
  await layerloom.preset('lenet5');
  await layerloom
    .nodes('dense')
    .last()
    .click({ position: { x: 60, y: 12 } });
  await layerloom.field('Units').fill('12');
  const outline = new OutlineView(layerloom);
  await outline.show();
  await outline.rows().last().click();
  await outline.press('Alt+Enter');
  await expect(page.getByRole('button', { name: /^Give Dense.* 10 units/ }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(totals).toContainText('no problems');
  await page.keyboard.press('Control+z');
  await expect(totals).toContainText('1 problem');
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('a right click in the outline offers what can be done with a row', async ({ layerloom }) => {
  const { page } = layerloom;
  const outline = new OutlineView(layerloom);
  await layerloom.preset('lenet5');
  await outline.show();
  const before = (await outline.names()).length;
  await outline.rows().filter({ hasText: 'Flatten' }).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Connect/ })).toHaveCount(0);
  await page.getByRole('menuitem', { name: /^Repeat/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(outline.rows()).toHaveCount(before + 1);
  const second = outline.rows().filter({ hasText: 'Flatten' }).last();
  await second.click();
  await second.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Rename/ }).click();
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await expect(outline.rows().filter({ hasText: 'Second' })).toHaveCount(1);
});

test('notes are written, changed and removed in the outline', async ({ layerloom }) => {
  const { page } = layerloom;
  const outline = new OutlineView(layerloom);
  await layerloom.preset('lenet5');
  await outline.show();
  await outline.rows().first().click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Note');
  await page.keyboard.press('Enter');
  const note = page.getByRole('textbox', { name: 'Write a note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('First of all.');
  await outline.rows().first().click();
  await page.keyboard.press('Control+Alt+4');
  await expect(page.locator('[data-annotation-id]')).toContainText('First of all.');
  await outline.show();
  await page.getByRole('region', { name: 'Notes and frames' }).getByRole('button').click();
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('First of all.');
});

test('nodes are found in the outline', async ({ layerloom }) => {
  const { page } = layerloom;
  const outline = new OutlineView(layerloom);
  await layerloom.preset('lenet5');
  await outline.show();
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find nodes' }).fill('units 84');
  const found = page.locator('[role="treeitem"][aria-selected="true"]');
  await expect(found).toHaveAccessibleName(/^Dense, 84/);
  await page.keyboard.press('Escape');
  await expect(found).toBeFocused();
});

test('keys walk, rename, branch, move and delete in the outline', async ({ layerloom }) => {
  const { page, totals } = layerloom;
  const outline = new OutlineView(layerloom);
  await outline.show();
  await outline.rows().first().click();
  await outline.press('ArrowDown');
  await expect(outline.here()).toHaveAccessibleName(/^CBAPD, C 6@5×5.*output 16×16×6, 480/);
  await expect(outline.here()).toHaveAttribute('aria-expanded', 'false');

  // Blocks open in place; what ships cannot be changed.
  await outline.press('ArrowRight', 'ArrowRight', 'ArrowDown');
  await expect(outline.here()).toHaveAccessibleName(/^Conv2D.*cannot be changed/);
  await expect(outline.here()).toHaveAttribute('aria-level', '2');
  await outline.press('Delete');
  await expect(totals).toContainText('198,506');
  await outline.press('ArrowLeft', 'ArrowLeft');
  await expect(outline.here()).toHaveAttribute('aria-expanded', 'false');

  // Letters lead to names.
  await outline.press('d');
  await expect(outline.here()).toHaveAccessibleName(/^Dense, 128/);
  await outline.press('d');
  await expect(outline.here()).toHaveAccessibleName(/^Dropout/);

  await outline.press('F2');
  await page.keyboard.type('Rest');
  await outline.press('Enter');
  await expect(outline.here()).toHaveAccessibleName(/^Rest, Dropout, 0.2/);

  await outline.press('Alt+ArrowUp');
  expect(await outline.names()).toEqual([
    ...['Input', 'CBAPD', 'Flatten', 'Dense', 'Rest', 'Activation', 'Dense', 'Activation'],
  ]);
  await expect(page.getByTestId('said')).toContainText('Rest now follows Dense');

  // A branch is a row of its own, and its nodes stand below it.
  await outline.add('batchnorm', 'Alt+Insert');
  await expect(outline.here()).toHaveAccessibleName(/^BatchNorm/);
  await expect(outline.here()).toHaveAttribute('aria-level', '2');
  await expect(page.getByRole('treeitem', { name: /^Branch/ })).toHaveCount(1);
  await outline.press('Delete');
  await expect(page.getByRole('treeitem', { name: /^Branch/ })).toHaveCount(0);

  // What stood around a deleted node is joined.
  await outline.press('Home', 'r');
  await outline.press('Delete');
  await expect(totals).toContainText('no problems');
  for (let steps = 0; steps < 5; steps++) await page.keyboard.press('Control+z');
  await expect(totals).toContainText('198,506');
  await expect(layerloom.title).toHaveText('Baseline');

  // The canvas has the same selection.
  await page.getByRole('treeitem', { name: /^Flatten/ }).click();
  await page.getByRole('button', { name: 'Outline' }).click();
  await expect(layerloom.nodes('flatten')).toHaveClass(/selected/);
});

test('blocks are made, opened and edited inside in the outline', async ({ layerloom }) => {
  const { page, totals } = layerloom;
  const outline = new OutlineView(layerloom);
  await outline.show();
  await page.getByRole('treeitem', { name: /^Dense, 128/ }).click();
  await outline.press('Shift+ArrowDown', 'Control+g');
  expect(await outline.names()).toHaveLength(7);
  await expect(outline.here()).toHaveAttribute('aria-expanded', 'false');
  await expect(totals).toContainText('198,506');

  // What is changed inside is the block.
  await outline.press('ArrowRight');
  await page.getByRole('treeitem', { name: /^Dense, 128/ }).click();
  await outline.set({ Units: '64' });
  await expect(outline.here()).toHaveAccessibleName(/^Dense, 64, output 64/);
  await outline.add('dropout');
  await expect(outline.here()).toHaveAttribute('aria-level', '2');
  await outline.press('ArrowLeft', 'ArrowLeft');
  await expect(outline.here()).toHaveAccessibleName(/output 64, 98,368 parameters/);

  await outline.press('b', 'Control+Shift+g');
  expect(await outline.names()).toEqual([
    ...['Input', 'CBAPD', 'Flatten', 'Dense', 'Dropout', 'Activation', 'Dropout', 'Dense'],
    'Activation',
  ]);
  await expect(totals).toContainText('no problems');
});
