import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  expect,
  type ElectronApplication,
  type Locator,
  type Page,
} from '@playwright/test';
import type {} from '../../src/renderer/window';
import { electronCommand } from '../../scripts/electron/command.mjs';
import { hasDisplay, startVirtualDisplay } from '../../scripts/electron/display.mjs';

/** The running app as a person meets it: its window, and what the system's dialogues answer. */
export class Layerloom {
  readonly totals: Locator;
  readonly title: Locator;
  readonly train: Locator;
  readonly stop: Locator;
  readonly pause: Locator;
  readonly continue: Locator;
  /** The bar above the curves: how far training has come, and how it ended. */
  readonly progress: Locator;

  private constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
    /** What the page complained of: nothing, in a sound window. */
    readonly complaints: string[],
  ) {
    this.totals = page.getByTestId('totals');
    this.title = page.getByRole('banner').getByRole('heading', { level: 1 });
    const bar = page.getByRole('banner');
    this.train = bar.getByRole('button', { name: /^(Train|训练)$/ });
    this.stop = bar.getByRole('button', { name: /^(Stop|停止)$/ });
    this.pause = bar.getByRole('button', { name: 'Pause' });
    this.continue = bar.getByRole('button', { name: 'Continue' });
    this.progress = page.getByTestId('progress');
  }

  /** Starts the app of this checkout, or the one built in `checkout`, as if for the first time. */
  static async start(
    folder: string,
    files: readonly string[] = [],
    checkout?: string,
  ): Promise<Layerloom> {
    const { executable, args, env } = await electronCommand(checkout ? { checkout } : {});
    const app = await _electron.launch({
      executablePath: executable,
      args: [...args, ...files],
      env: { ...env, LAYERLOOM_USER_DATA: join(folder, 'user-data') },
    });
    const page = await app.firstWindow();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const layerloom = new Layerloom(app, page, complaints);
    await expect(layerloom.totals).toBeVisible();
    return layerloom;
  }

  /** Forgets what the page complained of, where a test provoked it. */
  forgive(): void {
    this.complaints.length = 0;
  }

  /** Ends the app; unsaved changes are given up. */
  async close(): Promise<void> {
    if (this.page.isClosed()) return;
    await this.answerDiscard('discard');
    await this.app.close();
  }

  /** Chooses a command of the File menu. */
  async file(command: string): Promise<void> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name: 'File' }).click();
    await this.page.getByRole('menuitem', { name: command, exact: false }).first().click();
  }

  /** Opens a file by the menu; the dialogue answers with it. */
  async open(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
    await this.file('Open…');
  }

  /** Lets the next dialogue for saving answer with this path; null where it is cancelled. */
  async answerSave(path: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    }, path);
  }

  /** Lets the question about unsaved changes be answered so. */
  async answerDiscard(answer: 'save' | 'discard' | 'cancel'): Promise<void> {
    await this.app.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
    }, ['save', 'discard', 'cancel'].indexOf(answer));
  }

  /** Opens a preset of the palette. */
  async preset(id: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Presets' }).click();
    await this.page.locator(`[data-preset="${id}"]`).click();
  }

  /** Makes the open net one that has unsaved changes. */
  async change(): Promise<void> {
    await this.page.locator('button[data-kind="dropout"]').click();
  }

  /** The nodes of a kind on the canvas. */
  nodes(kind: string): Locator {
    return this.page.locator(`[data-node-id][data-kind="${kind}"]`);
  }

  /** A field of the inspector or of the training settings. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Chooses from a list of the inspector or of the training settings. */
  async choose(label: string, option: RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Unfolds a group of training settings. */
  async unfold(group: string): Promise<void> {
    await this.page.getByRole('button', { name: group, expanded: false }).click();
  }

  /** The title of the system's window. */
  windowTitle(): Promise<string> {
    return this.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '',
    );
  }

  /** The process of the trainer; undefined where none runs. */
  trainerPid(): Promise<number | undefined> {
    return this.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Layerloom trainer')?.pid,
    );
  }
}

interface Fixtures {
  /** A folder for this test alone. */
  readonly folder: string;
  /** The app, open on its first net. Afterwards its page must not have complained. */
  readonly layerloom: Layerloom;
}

interface SharedFixtures {
  /** The display of all windows of one worker: a virtual one where there is no other. */
  readonly display: string | undefined;
}

export const test = base.extend<Fixtures, SharedFixtures>({
  display: [
    async ({}, use) => {
      if (hasDisplay()) return use(undefined);
      const { display, stop } = await startVirtualDisplay();
      process.env.DISPLAY = display;
      await use(display);
      stop();
    },
    { scope: 'worker', auto: true },
  ],
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'layerloom-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  layerloom: async ({ folder }, use) => {
    const layerloom = await Layerloom.start(folder);
    // A view in motion can take a node from under the mouse between its press and its release.
    await layerloom.page.emulateMedia({ reducedMotion: 'reduce' });
    await use(layerloom);
    await layerloom.close();
    expect(layerloom.complaints).toEqual([]);
  },
});

export { expect };
