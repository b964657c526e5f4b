import type { Case, Cases, Commander } from './commander';
import { expect } from './layerloom';

/** A command after which a node lies elsewhere, by so many px. */
function nudges(id: string, x: number, y: number): Case {
  return async (window) => {
    await window.choose('c2');
    const before = await window.place('c2');
    await window.run(id);
    await expect.poll(() => window.place('c2')).toEqual({ x: before.x + x, y: before.y + y });
  };
}

/** A command after which the selected nodes lie otherwise. */
function arranges(id: string, ids: readonly string[]): Case {
  return async (window) => {
    const places = (): Promise<unknown> => Promise.all(ids.map((one) => window.place(one)));
    await window.chooseRow('input', 4);
    for (const key of ['Alt+ArrowDown', 'Alt+ArrowRight']) await window.press(key);
    await window.choose('c2');
    for (const key of ['Alt+ArrowDown', 'Alt+ArrowRight']) await window.press(key);
    await window.run('selectAll');
    const before = await places();
    await window.run(id);
    await expect.poll(places).not.toEqual(before);
  };
}

export const ARRANGE: Cases = {
  tidy: arranges('tidy', ['input', 'c2']),
  tidySelection: arranges('tidySelection', ['input', 'c1', 'c2']),
  alignLeft: arranges('alignLeft', ['c2']),
  alignCentre: arranges('alignCentre', ['c2']),
  alignRight: arranges('alignRight', ['c2']),
  alignTop: arranges('alignTop', ['c2', 'f1']),
  alignMiddle: arranges('alignMiddle', ['c2']),
  alignBottom: arranges('alignBottom', ['c2']),
  distributeAcross: arranges('distributeAcross', ['c1', 'c2', 'f1', 'f2', 'f3']),
  distributeDown: arranges('distributeDown', ['c1', 'c2', 'f1', 'f2', 'f3']),
  nudgeLeft: nudges('nudgeLeft', -8, 0),
  nudgeRight: nudges('nudgeRight', 8, 0),
  nudgeUp: nudges('nudgeUp', 0, -8),
  nudgeDown: nudges('nudgeDown', 0, 8),
  nudgeLeftFine: nudges('nudgeLeftFine', -1, 0),
  nudgeRightFine: nudges('nudgeRightFine', 1, 0),
  nudgeUpFine: nudges('nudgeUpFine', 0, -1),
  nudgeDownFine: nudges('nudgeDownFine', 0, 1),
  moveEarlier: async (window) => {
    await window.choose('a1');
    await window.run('moveEarlier');
    await expect(window.page.locator('.svelte-flow__edge[data-id^="a1>f1"]')).toHaveCount(1);
  },
  moveLater: async (window) => {
    await window.choose('f1');
    await window.run('moveLater');
    await expect(window.page.locator('.svelte-flow__edge[data-id^="a1>f1"]')).toHaveCount(1);
  },
};

/** Makes a block of two nodes. */
async function grouped(window: Commander): Promise<void> {
  await window.chooseRow('f1', 2);
  await window.run('group');
  await expect(window.nodes()).toHaveCount(9);
}

export const BLOCKS: Cases = {
  group: grouped,
  ungroup: async (window) => {
    await grouped(window);
    await window.run('ungroup');
    await expect(window.nodes()).toHaveCount(10);
  },
  repeat: async (window) => {
    await window.choose('a1');
    await window.run('repeat');
    const dialog = window.page.getByRole('dialog');
    const count = dialog.getByLabel('How many in all');
    // What is no number of copies is not taken for the last one that was.
    await count.fill('1');
    await window.press('Enter');
    await expect(dialog).toContainText('Must be a whole number');
    await count.fill('2');
    await window.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(window.nodes()).toHaveCount(11);
  },
  enterBlock: async (window) => {
    await window.choose('c1');
    await window.run('enterBlock');
    await expect(window.layerloom.nodes('conv2D')).toHaveCount(1);
  },
  leaveBlock: async (window) => {
    await window.choose('c1');
    await window.run('enterBlock');
    await expect(window.layerloom.nodes('conv2D')).toHaveCount(1);
    await window.run('leaveBlock');
    await expect(window.node('c2')).toBeVisible();
  },
  openInPlace: async (window) => {
    await window.choose('c1');
    await window.run('openInPlace');
    await expect(window.node('c1')).toContainText('MaxPooling');
  },
  makeOwn: async (window) => {
    await grouped(window);
    await window.run('duplicate');
    await window.run('makeOwn');
    await expect(window.said()).not.toBeEmpty();
    await window.run('undo');
    await expect(window.nodes()).toHaveCount(10);
  },
  keepBlock: async (window) => {
    await grouped(window);
    await window.run('keepBlock');
    await window.page.getByRole('tab', { name: 'Blocks', exact: true }).click();
    await expect(window.page.locator('nav')).toContainText(/This document.*Library.*Block/s);
    await window.page.getByRole('tab', { name: 'Layers', exact: true }).click();
  },
};

/** A step of the walk from c2: where it leads, how many are selected then. */
function steps(id: string, from: string, to: string, selected: number): Case {
  return async (window) => {
    await window.choose(from);
    await window.run(id);
    await expect(window.node(to).locator('.current')).toHaveCount(1);
    await expect(window.selected()).toHaveCount(selected);
  };
}

/** While a wire is drawn from the output: its own keys. */
async function connecting(window: Commander): Promise<void> {
  await window.choose('flatten');
  await window.run('connect');
  await expect(window.said()).toContainText('Connect Flatten');
}

function aims(...keys: readonly string[]): Case {
  return async (window) => {
    await connecting(window);
    const before = await window.said().innerText();
    await window.press(...keys);
    await expect(window.said()).toContainText(/\d+ of \d+/);
    await expect(window.said()).not.toHaveText(before);
    await window.press('Escape');
  };
}

export const CANVAS: Cases = {
  walkLeft: steps('walkLeft', 'c2', 'c1', 1),
  walkRight: steps('walkRight', 'c2', 'flatten', 1),
  walkUp: steps('walkUp', 'f1', 'input', 1),
  walkDown: steps('walkDown', 'input', 'f1', 1),
  extendLeft: steps('extendLeft', 'c2', 'c1', 2),
  extendRight: steps('extendRight', 'c2', 'flatten', 2),
  extendUp: steps('extendUp', 'f1', 'input', 2),
  extendDown: steps('extendDown', 'input', 'f1', 2),
  lookLeft: steps('lookLeft', 'c2', 'c1', 1),
  lookRight: steps('lookRight', 'c2', 'flatten', 1),
  lookUp: steps('lookUp', 'f1', 'input', 1),
  lookDown: steps('lookDown', 'input', 'f1', 1),
  walkFirst: steps('walkFirst', 'c2', 'input', 1),
  walkLast: steps('walkLast', 'c2', 'softmax', 1),
  toggleSelected: async (window) => {
    await window.choose('c2');
    await window.run('toggleSelected');
    await expect(window.selected()).toHaveCount(0);
  },
  editNode: async (window) => {
    await window.choose('f1');
    await window.run('editNode');
    await expect(window.layerloom.field('Units')).toBeFocused();
  },
  backToCanvas: async (window) => {
    await window.choose('f1');
    await window.run('editNode');
    await window.press('Escape');
    await expect(window.net()).toBeFocused();
  },
  connect: async (window) => {
    await connecting(window);
    await window.press('Escape');
  },
  aimNext: aims('ArrowRight', 'ArrowRight'),
  aimPrevious: aims('ArrowLeft', 'ArrowLeft'),
  aimNextOfAll: aims('ArrowDown', 'ArrowDown'),
  aimPreviousOfAll: aims('ArrowUp', 'ArrowUp'),
  connectHere: async (window) => {
    await connecting(window);
    await window.press('ArrowRight', 'Enter');
    await expect(window.page.locator('.svelte-flow__edge[data-id^="flatten>"]')).toHaveCount(2);
  },
  giveUpConnecting: async (window) => {
    await connecting(window);
    await window.press('Escape');
    await expect(window.said()).toHaveText('Not connected.');
    await expect(window.page.locator('.svelte-flow__edge[data-id^="flatten>"]')).toHaveCount(1);
  },
};
