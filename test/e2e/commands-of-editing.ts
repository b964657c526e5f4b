import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cases, Commander } from './commander';
import { expect } from './layerloom';

async function dropoutAdded(window: Commander): Promise<void> {
  await window.choose('softmax');
  await window.run('add dropout');
  await expect(window.nodes()).toHaveCount(11);
}

export const FILE: Cases = {
  new: async (window) => {
    await window.run('new');
    await expect(window.nodes()).toHaveCount(0);
  },
  save: async (window) => {
    await window.layerloom.answerSave(join(window.folder, 'saved.json'));
    await window.run('save');
    await expect(window.page.getByText('Saved as saved.json')).toBeVisible();
    const text = await readFile(join(window.folder, 'saved.json'), 'utf8');
    expect(text).toContain('"flatten"');
  },
  saveAs: async (window) => {
    await window.layerloom.answerSave(join(window.folder, 'other.json'));
    await window.run('saveAs');
    await expect(window.page.getByText('Saved as other.json')).toBeVisible();
  },
  open: async (window) => {
    await window.layerloom.app.evaluate(
      ({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      },
      join(window.folder, 'other.json'),
    );
    await window.run('open');
    await expect(window.layerloom.title).toHaveText('other');
  },
  clearRecent: async (window) => {
    await window.run('clearRecent');
    await window.run('new');
    await expect(window.page.getByRole('main').getByText('other.json')).toHaveCount(0);
  },
  compare: async (window) => {
    await window.run('compare');
    await expect(window.page.getByRole('dialog')).toBeVisible();
    await window.press('Escape');
    await expect(window.page.getByRole('dialog')).toBeHidden();
  },
};

export const EDIT: Cases = {
  undo: async (window) => {
    await dropoutAdded(window);
    await window.run('undo');
    await expect(window.nodes()).toHaveCount(10);
  },
  redo: async (window) => {
    await dropoutAdded(window);
    await window.run('undo');
    await window.run('redo');
    await expect(window.nodes()).toHaveCount(11);
  },
  cut: async (window) => {
    await window.choose('a1');
    await window.run('cut');
    await expect(window.node('a1')).toHaveCount(0);
  },
  copy: async (window) => {
    await window.choose('a1');
    await window.run('copy');
    await expect
      .poll(() => window.layerloom.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toContain('sigmoid');
  },
  paste: async (window) => {
    await window.choose('a1');
    await window.run('copy');
    await window.run('paste');
    await expect(window.nodes()).toHaveCount(11);
  },
  duplicate: async (window) => {
    await window.choose('f1');
    await window.run('duplicate');
    await expect(window.layerloom.nodes('dense')).toHaveCount(4);
  },
  rename: async (window) => {
    await window.choose('f1');
    await window.run('rename');
    await window.page.keyboard.type('hidden');
    await window.press('Enter');
    await expect(window.node('f1')).toContainText('hidden');
  },
  bypass: async (window) => {
    await window.choose('a1');
    await window.run('bypass');
    await expect(window.node('a1')).toContainText('Bypassed');
  },
  remove: async (window) => {
    await window.choose('a1');
    await window.run('remove');
    await expect(window.node('a1')).toHaveCount(0);
    await expect(window.page.locator('.svelte-flow__edge')).toHaveCount(8);
  },
  removeLeavingGap: async (window) => {
    await window.choose('a1');
    await window.run('removeLeavingGap');
    await expect(window.node('a1')).toHaveCount(0);
    await expect(window.page.locator('.svelte-flow__edge')).toHaveCount(7);
  },
  fix: async (window) => {
    await window.choose('flatten');
    await window.run('removeLeavingGap');
    await window.choose('f1');
    await window.run('fix');
    await expect(window.page.getByRole('menu')).toBeVisible();
    await window.press('Escape');
    await expect(window.page.getByRole('menu')).toBeHidden();
  },
  selectAll: async (window) => {
    await window.run('selectAll');
    await expect(window.selected()).toHaveCount(10);
  },
  selectNone: async (window) => {
    await window.choose('f1');
    await window.run('selectNone');
    await expect(window.selected()).toHaveCount(0);
  },
  find: async (window) => {
    await window.run('find');
    await window.page.keyboard.type('Flatten');
    await window.press('Enter');
    await expect(window.node('flatten')).toHaveClass(/selected/);
    await window.press('Escape');
  },
};

async function picked(window: Commander, kind: string): Promise<void> {
  await expect(window.page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await window.page.keyboard.type(kind);
  await window.press('Enter');
  await expect(window.layerloom.nodes('dropout')).toHaveCount(1);
}

export const INSERT: Cases = {
  searchToAdd: async (window) => {
    await window.choose('softmax');
    await window.run('searchToAdd');
    await picked(window, 'dropout');
  },
  addAfter: async (window) => {
    await window.choose('f1');
    await window.run('addAfter');
    await picked(window, 'dropout');
    await expect(window.page.locator('.svelte-flow__edge[data-id^="f1>dropout"]')).toHaveCount(1);
  },
  addBefore: async (window) => {
    await window.choose('f1');
    await window.run('addBefore');
    await picked(window, 'dropout');
    await expect(window.page.locator('.svelte-flow__edge[data-id*=">f1:"]')).toHaveAttribute(
      'data-id',
      /^dropout/,
    );
  },
  addBranch: async (window) => {
    await window.choose('f1');
    await window.run('addBranch');
    await picked(window, 'dropout');
    await expect(window.page.locator('.svelte-flow__edge[data-id^="f1>"]')).toHaveCount(2);
  },
  addNote: async (window) => {
    await window.run('addNote');
    await expect(window.page.locator('.svelte-flow__node-note')).toHaveCount(1);
    await window.press('Escape');
  },
  addFrame: async (window) => {
    await window.chooseRow('f1', 2);
    await window.run('addFrame');
    await expect(window.page.locator('.svelte-flow__node-frame')).toHaveCount(1);
    await window.press('Escape');
  },
};
