import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Layerloom, test } from './layerloom';

type Part = readonly [id: string, kind: string, params?: Readonly<Record<string, unknown>>];

/** Opens a net of nodes and wires written `from→to` or `from→to:port`, in a row on the canvas. */
async function openNet(
  layerloom: Layerloom,
  folder: string,
  parts: readonly Part[],
  wires: readonly string[],
): Promise<void> {
  const nodes = parts.map(([id, kind, params = {}], at) => {
    return { id, kind, params, position: { x: (at % 4) * 228, y: Math.floor(at / 4) * 180 } };
  });
  const edges = wires.map((wire) => {
    const [from = '', target = ''] = wire.split('→');
    const [to = '', port = '0'] = target.split(':');
    return { from, to, port: Number(port) };
  });
  const path = join(folder, 'net.json');
  await writeFile(path, JSON.stringify({ format: 'layerloom', version: 1, nodes, edges }));
  await layerloom.open(path);
  await expect(layerloom.page.locator('[data-node-id]')).toHaveCount(parts.length);
}

const HEAD: readonly Part[] = [
  ['flat', 'flatten'],
  ['ten', 'dense', { units: 10 }],
  ['end', 'activation', { function: 'softmax' }],
];
const HEAD_WIRES = ['flat→ten', 'ten→end'];
const INPUT: Part = ['in', 'input', { shape: [28, 28, 1] }];

test.describe('a problem is mended by a click, and one undo takes it back', () => {
  const cases: readonly (readonly [string, readonly Part[], readonly string[], RegExp, string])[] =
    [
      [
        'two branches of other shapes at an Add',
        [
          INPUT,
          ['a', 'conv2D', { filters: 8 }],
          ['b', 'conv2D', { filters: 16, stride: [2, 2] }],
          ['sum', 'add'],
          ...HEAD,
        ],
        ['in→a', 'a→b', 'b→sum', 'a→sum:1', 'sum→flat', ...HEAD_WIRES],
        /Insert a 1×1 convolution with 16 filters, stride 2, between Conv2D \(a\) and Add/,
        '32,762 parameters',
      ],
      [
        'a Dense on a feature map at the end',
        [INPUT, ['c', 'conv2D', { filters: 8 }], ...HEAD.slice(1)],
        ['in→c', 'c→ten', 'ten→end'],
        /Insert Flatten \(6,272 values\) before Dense/,
        '62,810 parameters',
      ],
      [
        'a wire that closes a circle',
        [INPUT, ['sum', 'add'], ['c', 'conv2D', { filters: 1 }], ...HEAD],
        ['in→sum', 'sum→c', 'c→sum:1', 'in→sum:2', 'c→flat', ...HEAD_WIRES],
        /Take away the wire from Conv2D back to Add/,
        '7,860 parameters',
      ],
      [
        'classes that nobody counted',
        [INPUT, HEAD[0] ?? INPUT, ['ten', 'dense', { units: 12 }], HEAD[2] ?? INPUT],
        ['in→flat', ...HEAD_WIRES],
        /Give Dense 10 units in place of 12/,
        '7,850 parameters',
      ],
    ];
  for (const [name, parts, wires, label, totals] of cases)
    test(name, async ({ layerloom, folder }) => {
      const { page } = layerloom;
      await openNet(layerloom, folder, parts, wires);
      await page.getByRole('tab', { name: /^Problems/ }).click();
      await page.getByRole('button', { name: label }).click();
      await expect(page.getByText('No problems. The net can be trained.')).toBeVisible();
      await expect(layerloom.totals).toContainText(totals);
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('button', { name: label })).toBeVisible();
      await expect(page.locator('[data-node-id]')).toHaveCount(parts.length);
    });
});

test('the notice of a fix takes it back', async ({ layerloom, folder }) => {
  const { page } = layerloom;
  await openNet(layerloom, folder, [INPUT, ...HEAD], ['in→flat', 'flat→ten']);
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await page.getByRole('button', { name: 'Connect Dense to Activation' }).click();
  await expect(page.getByText('Done: connect Dense to Activation.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByRole('button', { name: 'Connect Dense to Activation' })).toBeVisible();
});

test('the node itself offers its fixes, and so does the inspector', async ({
  layerloom,
  folder,
}) => {
  const { page } = layerloom;
  const parts: readonly Part[] = [INPUT, ['p', 'maxPooling2D', { size: [30, 30] }], ...HEAD];
  await openNet(layerloom, folder, parts, ['in→p', 'p→flat', ...HEAD_WIRES]);
  const pool = page.locator('[data-node-id="p"]');
  await pool.getByRole('button', { name: 'Fix' }).click();
  await page.getByRole('menuitem', { name: 'Choose padding "same" for MaxPooling' }).click();
  await expect(layerloom.totals).toContainText('no problems');
  await page.keyboard.press('Control+z');
  await pool.click({ position: { x: 60, y: 12 } });
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('button', { name: 'Make the window of MaxPooling 28×28 in place of 30×30' })
    .click();
  await expect(layerloom.totals).toContainText('no problems');
});

test('the fixes of a node are found without the mouse', async ({ layerloom, folder }) => {
  const { page } = layerloom;
  const parts: readonly Part[] = [INPUT, ['p', 'maxPooling2D', { size: [30, 30] }], ...HEAD];
  await openNet(layerloom, folder, parts, ['in→p', 'p→flat', ...HEAD_WIRES]);
  await page.locator('[data-node-id="p"]').click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('menuitem', { name: /^Choose padding "same"/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(layerloom.totals).toContainText('no problems');
});

test('a closed block offers what mends its inside, where its setting is set', async ({
  layerloom,
  folder,
}) => {
  const { page } = layerloom;
  const chain = (...ids: string[]): object[] =>
    ids.slice(1).map((to, at) => ({ from: ids[at], to, port: 0 }));
  const parts = (...all: readonly Part[]): object[] =>
    all.map(([id, kind, params = {}], at) => ({
      ...{ id, kind, params },
      position: { x: at * 228, y: 0 },
    }));
  const path = join(folder, 'net.json');
  const down = {
    id: 'down',
    name: 'Down',
    exposed: [{ name: 'size', label: 'Window', targets: [{ node: 'p', param: 'size' }] }],
    nodes: parts(
      ['i', 'blockInput'],
      ['p', 'maxPooling2D', { padding: 'valid' }],
      ['o', 'blockOutput'],
    ),
    edges: chain('i', 'p', 'o'),
  };
  const nodes = parts(INPUT, ['a', 'block:down'], ['b', 'block:down', { size: [15, 15] }], ...HEAD);
  const edges = chain('in', 'a', 'b', 'flat', 'ten', 'end');
  const net = { format: 'layerloom', version: 2, nodes, edges, blocks: [down] };
  await writeFile(path, JSON.stringify(net));
  await layerloom.open(path);

  const card = page.locator('[data-node-id="b"]');
  await expect(card).toContainText('Inside, at MaxPooling: A window of 15×15 does not fit');
  await card.getByRole('button', { name: 'Fix' }).click();
  await page
    .getByRole('menuitem', {
      name: 'Inside Down: make the window of MaxPooling 14×14 in place of 15×15',
    })
    .click();
  await expect(layerloom.totals).toContainText('no problems');
  await expect(card).toContainText('Window 14');
  await expect(page.locator('[data-node-id="a"]')).toContainText('Window 2');
  await page.keyboard.press('Control+z');
  await expect(card.getByRole('button', { name: 'Fix' })).toBeVisible();
});

test('remarks stand apart from errors and stop nobody', async ({ layerloom, folder }) => {
  const { page } = layerloom;
  const parts: readonly Part[] = [
    INPUT,
    ['c', 'conv2D', { filters: 4 }],
    ['act', 'activation', { function: 'relu' }],
    ['bn', 'batchNormalization'],
    ...HEAD,
  ];
  await openNet(layerloom, folder, parts, ['in→c', 'c→act', 'act→bn', 'bn→flat', ...HEAD_WIRES]);
  await expect(layerloom.totals).toContainText('no problems');
  await expect(layerloom.train).toBeEnabled();
  await page.getByRole('tab', { name: /^Problems/ }).click();
  const remarks = page.getByRole('region', { name: /^Remarks/ });
  await expect(remarks.getByRole('listitem')).toHaveCount(1);
  await remarks.getByRole('button', { name: 'Move BatchNorm before Activation (act)' }).click();
  await expect(page.getByText('No problems. The net can be trained.')).toBeVisible();
});
