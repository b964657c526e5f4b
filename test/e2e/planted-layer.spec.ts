import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copySources } from '../workshop/copy';
import { expect, Layerloom, test } from './layerloom';

const PLANTED = `import { defineLayer } from '../kinds/layer';

export default defineLayer({
  kind: 'plantedLayer',
  group: 'activation',
  inputs: 1,
  params: {},
  shape: ([input = []]) => input,
  keras: () => ({ className: 'Activation', config: { activation: 'linear' } }),
  emit: ({ x }) => x,
  face: () => '',
  words: {
    en: { name: 'Planted', about: 'Does nothing.', params: {} },
    zh: { name: '移栽', about: '什么也不做。', params: {} },
  },
});
`;

test('a new file in core/layers is a layer of the palette, with nothing else edited', async ({
  folder,
}) => {
  const copy = copySources();
  try {
    await writeFile(join(copy, 'src/core/layers/plantedLayer.ts'), PLANTED);
    const build = ['node_modules/electron-vite/bin/electron-vite.js', 'build'];
    await promisify(execFile)(process.execPath, build, { cwd: copy });
    const layerloom = await Layerloom.start(folder, [], copy);
    await layerloom.page.locator('button[data-kind="plantedLayer"]').click();
    await expect(layerloom.nodes('plantedLayer')).toBeVisible();
    await expect(layerloom.nodes('plantedLayer')).toContainText('Planted');
    await layerloom.close();
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});
