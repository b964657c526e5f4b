import type { Page } from '@playwright/test';
import type { Layerloom } from './layerloom';

/** What the window can show, and how it comes to show it: in any language, so by no word. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page, layerloom: Layerloom) => Promise<void>;
}

const PRESETS = ['mlp', 'baseline', 'lenet5', 'alexnet8', 'inception10', 'vgg16', 'resnet18'];

async function tab(page: Page, value: string): Promise<void> {
  await page.locator(`[role="tab"][data-value="${value}"]`).click();
}

async function preset(page: Page, id: string): Promise<void> {
  await tab(page, 'presets');
  await page.locator(`[data-preset="${id}"]`).click();
}

async function blank(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.locator('main .empty, main section').first().waitFor();
}

/** A net in which a node is wrong and what follows it unknown. */
async function broken(page: Page): Promise<void> {
  await blank(page);
  await tab(page, 'layers');
  for (const kind of ['input', 'add', 'dense'])
    await page.locator(`button[data-kind="${kind}"]`).click();
}

async function outline(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+4');
  await page.locator('.outline').waitFor();
}

async function menu(page: Page, at: number): Promise<void> {
  await page.locator('[role="menubar"] [role="menuitem"]').nth(at).click();
  await page.locator('[role="menu"]').waitFor();
}

/** Asks for a command by the list of all of them. */
async function command(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator(`[data-command="${id}"]`).click();
  await page.locator(`[data-command="${id}"]`).waitFor({ state: 'hidden' });
}

function node(page: Page, at: number): ReturnType<Page['locator']> {
  return page.locator('[data-node-id]').nth(at);
}

/** Every screen there is. To add one: its name, and what a hand does from a net with nothing open. */
export const SCREENS: readonly Screen[] = [
  { name: 'start', open: (page) => page.locator('.window').waitFor() },
  ...PRESETS.map((id): Screen => ({
    name: `${id} with a node selected`,
    async open(page) {
      await preset(page, id);
      await node(page, 1).click();
    },
  })),
  {
    name: 'several nodes selected',
    open: async (page) => {
      await node(page, 1).click();
      await page.keyboard.press('Control+a');
    },
  },
  { name: 'empty canvas', open: blank },
  { name: 'layers', open: (page) => tab(page, 'layers') },
  { name: 'blocks', open: (page) => tab(page, 'blocks') },
  {
    name: 'a search in the palette',
    async open(page) {
      await page.locator('input[type="search"]').fill('con');
      await page.locator('.palette .list').waitFor();
    },
  },
  {
    name: 'a search that finds nothing',
    async open(page) {
      await page.locator('input[type="search"]').fill('zzz');
    },
  },
  {
    name: 'problems',
    async open(page) {
      await broken(page);
      await page.keyboard.press('Control+3');
      await node(page, 1).click();
    },
  },
  { name: 'no problems', open: (page) => page.keyboard.press('Control+3') },
  { name: 'summary', open: (page) => page.keyboard.press('Control+2') },
  {
    name: 'summary of all layers',
    async open(page) {
      await page.keyboard.press('Control+2');
      await page.locator('.lower input[type="checkbox"]').first().check();
    },
  },
  {
    name: 'training settings',
    async open(page) {
      await page.keyboard.press('Control+1');
      const groups = page.locator('.lower button[aria-expanded="false"]:not([aria-haspopup])');
      for (let left = await groups.count(); left > 0; left--) await groups.first().click();
    },
  },
  {
    name: 'a refused setting',
    async open(page) {
      await page.keyboard.press('Control+1');
      await page.locator('.lower input').first().fill('many');
    },
  },
  {
    name: 'training',
    async open(page, { progress, stop }) {
      await page.keyboard.press('Control+1');
      await page.locator('.lower input').first().fill('500');
      await page.keyboard.press('Control+Enter');
      await stop.waitFor();
      await progress.waitFor();
    },
  },
  {
    name: 'training stopped',
    async open(page, { stop }) {
      await page.keyboard.press('Control+.');
      await stop.waitFor({ state: 'hidden' });
    },
  },
  ...[0, 1, 2, 3, 4, 5, 6].map((at): Screen => ({
    name: `menu ${at + 1}`,
    open: (page) => menu(page, at),
  })),
  {
    name: 'the list of commands',
    async open(page) {
      await page.keyboard.press('Control+k');
      await page.locator('[role="dialog"]').waitFor();
    },
  },
  {
    name: 'the sheet of keys',
    async open(page) {
      await page.locator('.svelte-flow__pane').click({ position: { x: 4, y: 4 } });
      await page.keyboard.press('Shift+?');
      await page.locator('[role="dialog"]').waitFor();
    },
  },
  {
    name: 'the menu of a node',
    async open(page) {
      await node(page, 1).click({ button: 'right' });
      await page.locator('[role="menu"]').waitFor();
    },
  },
  {
    name: 'a choice of kinds on the canvas',
    async open(page) {
      await page.locator('.svelte-flow__pane').dblclick({ position: { x: 40, y: 40 } });
      await page.locator('[role="dialog"] [role="listbox"]').waitFor();
    },
  },
  { name: 'finding', open: (page) => page.keyboard.press('Control+f') },
  {
    name: 'inside of a block',
    async open(page) {
      await preset(page, 'resnet18');
      await node(page, 2).click();
      await command(page, 'enterBlock');
    },
  },
  {
    name: 'a block open in place',
    async open(page) {
      await preset(page, 'resnet18');
      await node(page, 2).click();
      await command(page, 'openInPlace');
    },
  },
  {
    name: 'how often to repeat',
    async open(page) {
      await node(page, 4).click();
      await command(page, 'repeat');
    },
  },
  {
    name: 'a block of one’s own',
    async open(page) {
      await node(page, 4).click();
      await command(page, 'group');
    },
  },
  {
    name: 'a comparison',
    async open(page) {
      await command(page, 'compare');
      await page.locator('.compare').waitFor();
    },
  },
  {
    name: 'a list of choices',
    async open(page) {
      await node(page, 1).click();
      await page.locator('.inspector button[aria-haspopup="listbox"]').first().click();
      await page.locator('[role="listbox"]').waitFor();
    },
  },
  {
    name: 'a meaning explained',
    async open(page) {
      await node(page, 1).click();
      await page.locator('.inspector .meaning').first().click();
      await page.locator('.explanation').waitFor();
    },
  },
  {
    name: 'outline',
    async open(page) {
      await preset(page, 'resnet18');
      await outline(page);
      await page.locator('[role="treeitem"][aria-expanded="false"]').nth(2).click();
      await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'outline with problems',
    async open(page) {
      await broken(page);
      await outline(page);
    },
  },
  {
    name: 'outline, a node renamed',
    async open(page) {
      await outline(page);
      await page.locator('[role="treeitem"]').nth(1).click();
      await page.keyboard.press('F2');
    },
  },
  {
    name: 'outline, a kind chosen',
    async open(page) {
      await outline(page);
      await page.locator('[role="treeitem"]').nth(1).click();
      await page.keyboard.press('Insert');
      await page.locator('[role="dialog"] [role="listbox"]').waitFor();
    },
  },
  {
    name: 'outline, the menu of a row',
    async open(page) {
      await outline(page);
      await page.locator('[role="treeitem"]').nth(1).click({ button: 'right' });
      await page.locator('[role="menu"]').waitFor();
    },
  },
  {
    name: 'outline with notes',
    async open(page) {
      await outline(page);
      await command(page, 'addNote');
      await page.locator('main section textarea').waitFor();
    },
  },
  {
    name: 'outline, finding',
    async open(page) {
      await outline(page);
      await page.keyboard.press('Control+f');
      await page.locator('main search').waitFor();
    },
  },
  {
    name: 'empty outline',
    async open(page) {
      await outline(page);
      await page.keyboard.press('Control+n');
      await page.locator('.outline .empty').waitFor();
    },
  },
];

/** Back to a net on the canvas with nothing open, whatever was there. */
export async function home(page: Page): Promise<void> {
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape');
  const search = page.locator('input[type="search"]');
  if ((await search.inputValue()) !== '') await search.fill('');
  if (await page.locator('main.outline').isVisible()) await page.keyboard.press('Control+Alt+4');
  await page.keyboard.press('Control+1');
  await preset(page, 'baseline');
}
