import { expect, test } from './layerloom';
import { Hands } from './gestures';

test('LeNet5 is built by mouse and trains like the preset', async ({ layerloom }) => {
  test.setTimeout(180_000);
  const { page } = layerloom;
  await layerloom.preset('lenet5');
  await expect(layerloom.totals).toContainText('62,006');
  const preset = await layerloom.totals.textContent();

  const hands = new Hands(layerloom);
  await page.getByRole('tab', { name: 'Layers' }).click();
  await hands.blank();
  await hands.place('input', 140, 60);
  // Clear of the edges, where the canvas would move along with a wire.
  /** Kinds in the order of the net, with what is typed into their fields. */
  const layers: readonly (readonly [kind: string, fields: Readonly<Record<string, string>>])[] = [
    ['conv2D', { Filters: '6', Kernel: '5' }],
    ['activation', {}],
    ['maxPooling2D', {}],
    ['conv2D', { Filters: '16', Kernel: '5' }],
    ['activation', {}],
    ['maxPooling2D', {}],
    ['flatten', {}],
    ['dense', { Units: '120' }],
    ['activation', {}],
    ['dense', { Units: '84' }],
    ['activation', {}],
    ['dense', { Units: '10' }],
    ['activation', {}],
  ];
  const counts = new Map<string, number>();
  let before = 'input-1';
  for (const [index, [kind, fields]] of layers.entries()) {
    const place = index + 1;
    await hands.place(kind, 140 + (place % 4) * 190, 60 + Math.floor(place / 4) * 110);
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const id = `${kind}-${number}`;
    await hands.wire(before, id);
    await expect.poll(() => hands.wires()).toContain(`${before}>${id}:0`);
    for (const [label, text] of Object.entries(fields)) await layerloom.field(label).fill(text);
    if (kind === 'conv2D' || kind === 'maxPooling2D') await layerloom.choose('Padding', /valid/);
    if (kind === 'activation')
      await layerloom.choose('Function', index === layers.length - 1 ? /softmax/ : /sigmoid/);
    before = id;
  }
  await expect(layerloom.totals).toHaveText(preset ?? '');

  await layerloom.field('Epochs').fill('1');
  await layerloom.train.click();
  await expect(layerloom.progress).toContainText(/Epoch 1|Training (finished|stopped)/, {
    timeout: 90_000,
  });
});
