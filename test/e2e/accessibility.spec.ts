import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, Layerloom, test } from './layerloom';
import { home, SCREENS } from './screens';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'zh', theme: 'light' },
  { language: 'zh', theme: 'dark' },
] as const;

/** What axe finds that keeps people out, each as its rule and where it is. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary}`,
      ),
    );
}

for (const { language, theme } of LOOKS)
  test(`axe finds nothing serious on any screen, ${language}, ${theme}`, async ({ folder }) => {
    test.setTimeout(300_000);
    const userData = join(folder, 'user-data');
    await mkdir(userData, { recursive: true });
    const preferences = JSON.stringify({ language, theme, keys: {} });
    await writeFile(join(userData, 'preferences.json'), preferences);
    const axe = await readFile(AXE, 'utf8');

    const layerloom = await Layerloom.start(folder);
    const { page } = layerloom;
    await layerloom.answerDiscard('discard');
    // Nothing is judged half way through a movement.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate(axe);
    for (const screen of SCREENS) {
      await test.step(screen.name, async () => {
        await screen.open(page, layerloom);
        const found = await findings(page);
        expect.soft(found, screen.name).toEqual([]);
        await home(page);
      });
    }
    await layerloom.close();
  });
