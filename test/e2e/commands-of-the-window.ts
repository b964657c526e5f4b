import type { Case, Cases } from './commander';
import { expect } from './layerloom';

/** A figure on nodes or wires that is switched off and on: what shows it. */
function figure(id: string, selector: string): Case {
  return async (window) => {
    const shown = window.page.locator(selector);
    const before = await shown.count();
    await window.run(id);
    await expect(shown).not.toHaveCount(before);
    await window.run(id);
    await expect(shown).toHaveCount(before);
  };
}

/** A panel that is put away and shown again. */
function panel(id: string, name: string): Case {
  return async (window) => {
    const shown = window.page.getByLabel(name, { exact: true }).and(window.page.locator('.panel'));
    await window.run(id);
    await expect(shown).toHaveCount(0);
    await window.run(id);
    await expect(shown).toHaveCount(1);
  };
}

function tab(id: string, name: RegExp): Case {
  return async (window) => {
    await window.run(id);
    await expect(window.page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  };
}

/** What changes how far the view is. */
function moves(id: string): Case {
  return async (window) => {
    const before = await window.view();
    await window.run(id);
    await expect.poll(() => window.view()).not.toBe(before);
  };
}

function zoomed(id: string, to: number): Case {
  return async (window) => {
    await window.run(id);
    await expect
      .poll(() =>
        window.layerloom.app.evaluate(({ BrowserWindow }) =>
          Math.sign((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 1) - 1),
        ),
      )
      .toBe(to);
  };
}

export const VIEW: Cases = {
  zoomIn: moves('zoomIn'),
  zoomOut: moves('zoomOut'),
  fit: async (window) => {
    await window.run('zoomIn');
    await moves('fit')(window);
  },
  figureShape: figure('figureShape', 'footer .shape'),
  figureParams: figure('figureParams', '.svelte-flow__node footer span'),
  figureMacs: figure('figureMacs', '.svelte-flow__node footer span'),
  figureActivations: figure('figureActivations', '.svelte-flow__node footer span'),
  figureReceptiveField: figure('figureReceptiveField', '.svelte-flow__node footer span'),
  figureWireShapes: figure('figureWireShapes', '.svelte-flow .wire-shape'),
  showSummary: tab('showSummary', /^Summary/),
  showProblems: tab('showProblems', /^Problems/),
  showCurves: tab('showCurves', /^Curves/),
  togglePalette: panel('togglePalette', 'Palette'),
  toggleBottom: panel('toggleBottom', 'Lower panel'),
  toggleInspector: panel('toggleInspector', 'Inspector'),
  toggleOutline: async (window) => {
    await window.run('toggleOutline');
    await expect(window.page.getByRole('tree')).toBeVisible();
    await window.run('toggleOutline');
    await expect(window.net()).toBeVisible();
  },
  enlarge: zoomed('enlarge', 1),
  usualSize: zoomed('usualSize', 0),
  reduce: async (window) => {
    await zoomed('reduce', -1)(window);
    await window.run('usualSize');
  },
  switchTheme: async (window) => {
    const theme = (): Promise<string | undefined> =>
      window.page.evaluate(() => document.documentElement.dataset.theme);
    const before = await theme();
    await window.run('switchTheme');
    await expect.poll(theme).not.toBe(before);
    await window.run('switchTheme');
  },
  switchLanguage: async (window) => {
    await window.run('switchLanguage');
    await expect(window.layerloom.train).toHaveText('训练');
    await window.press('Control+k');
    await window.page.getByRole('dialog').locator('[data-command="switchLanguage"]').click();
    await expect(window.layerloom.train).toHaveText('Train');
  },
};

export const RUN: Cases = {
  train: async (window) => {
    await window.layerloom.field('Epochs').fill('500');
    await window.run('train');
    await expect(window.layerloom.progress).toContainText('Epoch', { timeout: 30_000 });
    await window.layerloom.stop.click();
    await expect(window.layerloom.progress).toContainText('Training stopped');
  },
  pause: async (window) => {
    await window.run('train');
    await expect(window.layerloom.progress).toContainText('Epoch', { timeout: 30_000 });
    await window.run('pause');
    await expect(window.layerloom.continue).toBeVisible();
    await window.layerloom.stop.click();
    await expect(window.layerloom.progress).toContainText('Training stopped');
  },
  stop: async (window) => {
    await window.run('train');
    await expect(window.layerloom.progress).toContainText('Epoch', { timeout: 30_000 });
    await window.run('stop');
    await expect(window.layerloom.progress).toContainText('Training stopped');
  },
};

export const HELP: Cases = {
  showCommands: async (window) => {
    await window.page.getByRole('menubar').getByRole('menuitem', { name: 'Help' }).click();
    await window.page.getByRole('menuitem', { name: 'All commands' }).click();
    await expect(window.page.getByRole('dialog', { name: 'All commands' })).toBeVisible();
    await window.dismiss();
  },
  showKeys: async (window) => {
    await window.run('showKeys');
    await expect(window.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await window.dismiss();
  },
};
