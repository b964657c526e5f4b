import { expect, Layerloom, test } from './layerloom';

test('trains LeNet5 while its curves grow', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.preset('lenet5');
  await layerloom.field('Epochs').fill('1');
  await layerloom.train.click();
  await expect(layerloom.stop).toBeVisible();
  await expect(layerloom.progress).toContainText('Training finished', { timeout: 60_000 });
  await expect(layerloom.train).toBeEnabled();
  const loss = page.getByRole('img', { name: /^Loss: training \d\.\d+, validation \d\.\d+/ });
  await expect(loss).toBeVisible();
  await expect(page.getByRole('img', { name: /^Accuracy: training \d/ })).toBeVisible();
  await expect.poll(() => layerloom.trainerPid()).toBeUndefined();
});

test('stops when asked, and trains again', async ({ layerloom }) => {
  await layerloom.field('Epochs').fill('1000');
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText(/Epoch \d+ \/ 1000/, { timeout: 30_000 });
  await layerloom.stop.click();
  await expect(layerloom.progress).toContainText('Training stopped');
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText(/Epoch \d+ \/ 1000/, { timeout: 30_000 });
  await layerloom.stop.click();
  await expect(layerloom.progress).toContainText('Training stopped');
});

test('a double click on Train trains', async ({ layerloom }) => {
  await layerloom.preset('mlp');
  await layerloom.field('Epochs').fill('1');
  await layerloom.train.dblclick();
  await expect(layerloom.progress).toContainText('Training finished', { timeout: 60_000 });
});

test('trains with SGD and momentum, pauses, continues and stops', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.field('Epochs').fill('1000');
  await layerloom.choose('Optimizer', /^SGD/);
  await layerloom.unfold('Optimizer and loss in detail');
  // Nesterov's look ahead means nothing without momentum.
  await expect(layerloom.field('Nesterov')).toBeHidden();
  await layerloom.field('Momentum').fill('0.9');
  await expect(layerloom.field('Nesterov')).toBeVisible();
  await expect(page.getByText('1 changed')).toBeVisible();
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText(/step \d+ \/ 250/, { timeout: 30_000 });
  await expect(layerloom.field('Momentum')).toBeDisabled();

  await layerloom.pause.click();
  await expect(layerloom.progress).toContainText('Paused');
  await expect(layerloom.progress).toContainText('kept');
  const paused = await layerloom.progress.innerText();
  await page.waitForTimeout(1500);
  expect(await layerloom.progress.innerText()).toBe(paused);

  await layerloom.continue.click();
  await expect(layerloom.progress).toContainText(/left/);
  await layerloom.stop.click();
  await expect(layerloom.progress).toContainText('Training stopped');
  await expect(page.getByText('An unfinished run: Baseline on MNIST')).toBeVisible();
});

test('goes on with an unfinished run after a restart, with the curves of its epochs', async ({
  folder,
}) => {
  const first = await Layerloom.start(folder);
  await first.preset('mlp');
  await first.field('Epochs').fill('1000');
  await first.field('Learning rate').fill('0.002');
  await first.train.click();
  await expect(first.progress).toContainText(/Epoch [3-9]\d* \/ 1000/, { timeout: 60_000 });
  await first.close();

  const second = await Layerloom.start(folder);
  const offer = second.page.getByRole('note');
  await expect(offer).toContainText('An unfinished run: MLP 784-128-10 on MNIST');
  await offer.getByRole('button', { name: 'Continue' }).click();
  await expect(second.title).toContainText('MLP 784-128-10');
  await expect(second.field('Learning rate')).toHaveValue('0.002');
  await expect(second.progress).toContainText(/Epoch ([3-9]|\d\d+) \/ 1000/, { timeout: 30_000 });
  await expect(
    second.page.getByRole('img', { name: /^Loss: training \d\.\d+, validation \d\.\d+/ }),
  ).toBeVisible();
  await second.page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(second.progress).toContainText('Training cancelled');
  await expect.poll(() => second.trainerPid()).toBeUndefined();
  await offer.getByRole('button', { name: 'Discard' }).click();
  await expect(offer).toBeHidden();
  await second.close();

  const third = await Layerloom.start(folder);
  await expect(third.train).toBeEnabled();
  await expect(third.page.getByRole('note')).toBeHidden();
  await third.close();
});

test('a setting that is refused keeps its text and holds training back', async ({ layerloom }) => {
  const { page } = layerloom;
  await layerloom.field('Learning rate').fill('fast');
  await expect(page.getByText('Must be a number from 1e-9 to 100.', { exact: true })).toBeVisible();
  await layerloom.field('Epochs').fill('1');
  await expect(layerloom.field('Learning rate')).toHaveValue('fast');
  await expect(layerloom.train).toBeDisabled();
  await page.keyboard.press('Control+Enter');
  await expect(layerloom.progress).toBeHidden();

  // Also out of sight it is not forgotten, and one click leads back to it.
  await page.getByRole('tab', { name: 'Summary' }).click();
  await expect(layerloom.train).toBeDisabled();
  await page.getByRole('tab', { name: 'Curves' }).click();
  await page.getByRole('button', { name: 'To mend before training: Learning rate' }).click();
  await expect(layerloom.field('Learning rate')).toBeFocused();
  await layerloom.field('Learning rate').fill('0.002');
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText('rate 0.002', { timeout: 30_000 });
});

test('says what a run needs, and sets the batch that fits by a click', async ({ layerloom }) => {
  const { page } = layerloom;
  await expect(page.getByRole('button', { name: /^Needs about \d+ MB of memory/ })).toBeVisible();
  await layerloom.field('Batch size').fill('65536');
  const fits = page.getByRole('button', { name: /^Batch [\d,]+ fits/ });
  await fits.click();
  await expect(fits).toBeHidden();
  expect(Number(await layerloom.field('Batch size').inputValue())).toBeLessThan(65_536);
});

test('survives that the trainer is killed', async ({ layerloom }) => {
  await layerloom.preset('mlp');
  await layerloom.field('Epochs').fill('1000');
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText(/Epoch \d+ \/ 1000/, { timeout: 30_000 });
  const pid = await layerloom.trainerPid();
  if (pid === undefined) throw new Error('No trainer runs');
  process.kill(pid, 'SIGKILL');
  await expect(layerloom.progress).toContainText('Training failed');
  await expect(
    layerloom.page.getByText('The training process ended unexpectedly').first(),
  ).toBeVisible();
  await expect(layerloom.totals).toContainText('101,770 parameters');

  await layerloom.field('Epochs').fill('1');
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText('Training finished', { timeout: 60_000 });
});

test('a batch too large for the app ends with what to do', async ({ layerloom }) => {
  await layerloom.field('Epochs').fill('1');
  await layerloom.field('Batch size').fill('8000');
  await layerloom.train.click();
  // An Electron whose allocator gives more at once may finish; none may crash without a word.
  await expect(layerloom.progress).toContainText(/Training (failed|finished)/, { timeout: 60_000 });
  if ((await layerloom.progress.innerText()).includes('failed'))
    await expect(
      layerloom.page.getByText('train again with a smaller batch').first(),
    ).toBeVisible();
  await expect(layerloom.train).toBeEnabled();
});

test('takes the trainer along when the window closes', async ({ layerloom }) => {
  await layerloom.preset('mlp');
  await layerloom.field('Epochs').fill('1000');
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText('Epoch', { timeout: 30_000 });
  const pid = (await layerloom.trainerPid()) ?? 0;
  await layerloom.app.close();
  await expect.poll(() => isAlive(pid)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
