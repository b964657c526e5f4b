import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { expect, type Layerloom, test } from './layerloom';

const graphSchema = z.object({ nodes: z.array(z.unknown()), edges: z.array(z.unknown()) });

/** Chooses from a menu within the File menu; the dialogue answers with the path. */
async function exportTo(layerloom: Layerloom, path: string, menu: string, item: string) {
  const { page } = layerloom;
  await layerloom.answerSave(path);
  await page.getByRole('menubar').getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: menu }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await expect(page.getByText(`Exported as ${basename(path)}`)).toBeVisible();
}

/** What a browser's own strict reader finds in an SVG file. */
function readSvg({ page }: Layerloom, text: string) {
  return page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const texts = [...parsed.querySelectorAll('text')].map((node) => node.textContent);
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      scripts: parsed.querySelectorAll('script').length,
      nodes: parsed.querySelectorAll('[data-node]').length,
      wires: parsed.querySelectorAll('[data-wire]').length,
      texts,
    };
  }, text);
}

test('the picture is exported as SVG, whole and well-formed', async ({ layerloom, folder }) => {
  await layerloom.preset('resnet18');
  const { nodes, edges } = graphSchema.parse(
    JSON.parse(await readFile('presets/resnet18.json', 'utf8')),
  );
  const pictures = [];
  for (const name of ['SVG, light', 'SVG, dark']) {
    const path = join(folder, `${name}.svg`);
    await exportTo(layerloom, path, 'Export the picture', name);
    const text = await readFile(path, 'utf8');
    const found = await readSvg(layerloom, text);
    expect(found).toMatchObject({
      error: null,
      nodes: nodes.length,
      wires: edges.length,
    });
    expect(found.texts).toContain('32×32×64');
    pictures.push(text);
  }
  expect(pictures[0]).not.toBe(pictures[1]);
});

test('names from outside stay words in the picture and in tables', async ({
  layerloom,
  folder,
}) => {
  const name = `=1+1 <script>alert("x")</script> & ]]> | \u0007`;
  const position = { x: 0, y: 0 };
  const nodes = [{ id: 'a', kind: 'input', params: {}, position, name }];
  const path = join(folder, 'hostile.json');
  await writeFile(path, JSON.stringify({ format: 'layerloom', version: 1, nodes, edges: [] }));
  await layerloom.open(path);
  await expect(layerloom.title).toHaveText('hostile');

  const svg = join(folder, 'hostile.svg');
  await exportTo(layerloom, svg, 'Export the picture', 'SVG, light');
  const found = await readSvg(layerloom, await readFile(svg, 'utf8'));
  expect(found).toMatchObject({ error: null, scripts: 0, nodes: 1 });
  const csv = join(folder, 'hostile.csv');
  await exportTo(layerloom, csv, 'Export the summary', 'CSV');
  expect(await readFile(csv, 'utf8')).toContain(`"'=1+1 <script>alert(""x"")</script>`);
});

test('the picture is exported as PNG, twice as fine', async ({ layerloom, folder }) => {
  const path = join(folder, 'net.png');
  await exportTo(layerloom, path, 'Export the picture', 'PNG, dark');
  const bytes = await readFile(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const svg = join(folder, 'net.svg');
  await exportTo(layerloom, svg, 'Export the picture', 'SVG, dark');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(await readFile(svg, 'utf8')) ?? [];
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
    2 * Number(width),
    2 * Number(height),
  ]);
  // Not one colour alone: it was drawn.
  expect(bytes.length).toBeGreaterThan(20_000);
});

test('the summary is exported for spreadsheets and for Markdown', async ({ layerloom, folder }) => {
  await layerloom.preset('lenet5');
  const csv = join(folder, 'lenet5.csv');
  await exportTo(layerloom, csv, 'Export the summary', 'CSV');
  const table = await readFile(csv, 'utf8');
  expect(table.startsWith('\uFEFFLayer,Name,Kind,')).toBe(true);
  const rows = table.trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + 10);

  const markdown = join(folder, 'lenet5.md');
  await exportTo(layerloom, markdown, 'Export the summary', 'Markdown');
  expect(await readFile(markdown, 'utf8')).toMatch(/\| \*\*62,006\*\* \|/);
});
