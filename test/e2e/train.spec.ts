import { expect, test } from './layerloom';

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
