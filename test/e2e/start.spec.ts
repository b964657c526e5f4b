import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, Layerloom, test } from './layerloom';

test('opens on the baseline with its figures', async ({ layerloom }) => {
  await expect(layerloom.title).toHaveText('Baseline');
  await expect(layerloom.totals).toContainText('198,506 parameters');
  await expect(layerloom.totals).toContainText('no problems');
  await expect(layerloom.train).toBeEnabled();
  expect(await layerloom.windowTitle()).toBe('Baseline · Layerloom');
});

test('opens every preset with the count of its paper', async ({ layerloom }) => {
  const counts = {
    mlp: '101,770',
    lenet5: '62,006',
    alexnet8: '9,639,178',
    vgg16: '15,262,026',
    inception10: '121,418',
    resnet18: '11,183,562',
  };
  for (const [id, count] of Object.entries(counts)) {
    await layerloom.preset(id);
    await expect(layerloom.totals).toContainText(`${count} parameters`);
  }
});

test('opens a file named on the command line', async ({ folder }) => {
  const path = join(folder, 'my net.json');
  await copyFile('presets/mlp.json', path);
  const layerloom = await Layerloom.start(folder, [path]);
  await expect(layerloom.totals).toContainText('101,770 parameters');
  await layerloom.close();
});

test('says so where the named file is not there, and opens all the same', async ({ folder }) => {
  const layerloom = await Layerloom.start(folder, [join(folder, 'gone.json')]);
  await expect(layerloom.page.getByText('gone.json is not there')).toBeVisible();
  await expect(layerloom.title).toHaveText('Baseline');
  await layerloom.close();
});

test('remembers where its window was', async ({ folder }) => {
  const bounds = { x: 40, y: 30, width: 1000, height: 700 };
  const first = await Layerloom.start(folder);
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await expect
    .poll(() => first.page.evaluate(() => [window.innerWidth, window.innerHeight]))
    .toEqual([1000, 700]);
  await first.close();
  const second = await Layerloom.start(folder);
  expect(
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toMatchObject({ width: 1000, height: 700 });
  await second.close();
});

test('keeps the whole net in view as the window shrinks', async ({ layerloom }) => {
  await expect(layerloom.nodes('input')).toBeInViewport();
  await layerloom.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 640),
  );
  const canvas = layerloom.page.getByRole('main');
  await expect
    .poll(async () => {
      const view = await canvas.boundingBox();
      const boxes = await Promise.all(
        (await layerloom.page.locator('[data-node-id]').all()).map((node) => node.boundingBox()),
      );
      return boxes.every(
        (box) =>
          box &&
          view &&
          view.width < 700 &&
          box.x >= view.x &&
          box.x + box.width <= view.x + view.width &&
          box.y + box.height <= view.y + view.height,
      );
    })
    .toBe(true);
});
