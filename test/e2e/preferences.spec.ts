import { expect, Layerloom, test } from './layerloom';

test('speaks Chinese and goes dark at a click, and still does after a restart', async ({
  folder,
}) => {
  const first = await Layerloom.start(folder);
  await first.page.getByRole('button', { name: '中', exact: true }).click();
  await expect(first.train).toHaveText('训练');
  await expect(first.totals).toContainText('个参数');
  await first.page.getByRole('button', { name: '深色主题' }).click();
  await expect(first.page.getByRole('button', { name: '浅色主题' })).toBeVisible();
  await expect
    .poll(() => first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource))
    .toBe('dark');
  await first.close();

  const second = await Layerloom.start(folder);
  await expect(second.train).toHaveText('训练');
  await expect(second.page.getByRole('button', { name: '浅色主题' })).toBeVisible();
  expect(await second.page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
  await second.close();
});
