/* global document, DOMRect, window */

import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronCommand } from '../../scripts/electron/command.mjs';
import { installClock } from './page-clock.mjs';

const MOVES = 150;
/** Milliseconds between two moves of the mouse: an ordinary one tells 125 times a second. */
const PACE = 8;

/** @param {number} ms */
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The frame time, in ms, that 95 of 100 frames keep to. @param {number[]} frames */
function percentile95(frames) {
  const sorted = [...frames].sort((a, b) => a - b);
  return sorted[Math.floor(0.95 * (sorted.length - 1))] ?? NaN;
}

/** The window that ships, with a clock in its page. */
export class EditorWindow {
  #app;
  #page;

  /** @param {import('@playwright/test').ElectronApplication} app @param {import('@playwright/test').Page} page */
  constructor(app, page) {
    this.#app = app;
    this.#page = page;
  }

  /** @param {string} folder for what the app keeps @param {string | undefined} display */
  static async start(folder, display) {
    const { executable, args, env } = await electronCommand({ display });
    const app = await _electron.launch({
      executablePath: executable,
      args,
      env: { ...env, LAYERLOOM_USER_DATA: join(folder, 'user-data') },
    });
    const page = await app.firstWindow();
    await page.getByTestId('totals').waitFor();
    await page.evaluate(installClock);
    await rest(1500);
    return new EditorWindow(app, page);
  }

  async close() {
    await this.#app.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
    await this.#app.close();
  }

  /**
   * Opens a file: milliseconds from choosing it until the last of the canvas was drawn.
   *
   * @param {string} path
   */
  async open(path) {
    await this.#app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    }, path);
    // The same file again would find its nodes drawn.
    await this.#page.keyboard.press('Control+n');
    await rest(800);
    await this.#page.evaluate(() => window.bench.start('keydown'));
    await this.#page.keyboard.press('Control+o');
    const { last } = await this.#page.evaluate(() => window.bench.end());
    return last;
  }

  /** How many nodes are in the page, and how many shapes. */
  drawn() {
    return this.#page.evaluate(() => ({
      nodes: document.querySelectorAll('[data-node-id]').length,
      shapes: document.querySelectorAll('[data-node-id] .shape:not(.unknown)').length,
    }));
  }

  /** Turns the wheel over the middle of the canvas. @param {number} by @param {number} times */
  async zoom(by, times) {
    const { x, y } = await this.#middle();
    await this.#page.mouse.move(x, y);
    for (let turn = 0; turn < times; turn++) {
      await this.#page.mouse.wheel(0, by);
      await rest(60);
    }
    await rest(600);
  }

  /** The frame time of 95 % of the frames while the node nearest to the middle is dragged. */
  async drag() {
    const at = await this.#page.evaluate(
      ({ x, y }) => {
        const boxes = [...document.querySelectorAll('[data-node-id]')].map((node) =>
          node.getBoundingClientRect(),
        );
        const far = (box) => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
        const [box] = boxes.sort((a, b) => far(a) - far(b));
        // By its head: what lies further down may be there to be clicked.
        return box && { x: box.x + box.width / 2, y: box.y + 0.2 * box.height };
      },
      await this.#middle(),
    );
    if (!at) throw new Error('there is no node to drag');
    return this.#moved(at);
  }

  /** The frame time of 95 % of the frames while the canvas is dragged by its ground. */
  async pan() {
    const at = await this.#page.evaluate(
      ({ x, y }) => {
        for (let far = 0; far < 400; far += 4)
          for (let turn = 0; turn < 16; turn++) {
            const place = { x: x + far * Math.cos(turn), y: y + far * Math.sin(turn) };
            const hit = document.elementFromPoint(place.x, place.y);
            if (hit?.classList.contains('svelte-flow__pane')) return place;
          }
        return undefined;
      },
      await this.#middle(),
    );
    if (!at) throw new Error('there is no ground to drag');
    return this.#moved(at);
  }

  /** Chooses the first node of the net by the summary, and brings it into the middle. */
  async chooseFirst() {
    await this.#page.getByRole('tab', { name: 'Summary' }).click();
    await this.#page.locator('tbody th button').first().click();
    await this.#page.getByRole('tab', { name: 'Curves' }).click();
    await rest(600);
  }

  /** Shows the whole net. */
  async fit() {
    await this.#page.getByRole('button', { name: 'Show the whole net' }).click();
    await rest(1500);
  }

  /**
   * Changes the size of the images by the inspector: milliseconds from the input to the last shape
   * drawn, one for each size.
   *
   * @param {readonly string[]} sizes
   * @param {string} [watched] what changes last, if not the canvas
   */
  async edit(sizes, watched = 'main') {
    const field = this.#page.getByLabel('Shape', { exact: true });
    const times = [];
    for (const size of sizes) {
      await this.#page.evaluate((what) => window.bench.start('input', '*', what), watched);
      await field.fill(size);
      const { last } = await this.#page.evaluate(() => window.bench.end());
      times.push(last);
    }
    return times;
  }

  /** The same with the outline in the place of the canvas. @param {readonly string[]} sizes */
  async editInOutline(sizes) {
    await this.#page.keyboard.press('Control+Alt+4');
    await this.#page.getByRole('treeitem').first().click();
    await rest(600);
    const times = await this.edit(sizes);
    await this.#page.keyboard.press('Control+Alt+4');
    await rest(1500);
    return times;
  }

  /** Milliseconds from the button until the nodes move, and the longest frame until then. */
  async tidy() {
    await this.#page.evaluate(() => {
      window.bench.start('click', 'button');
      window.bench.stop = window.bench.frames();
    });
    await this.#page.getByRole('button', { name: 'Tidy up' }).click();
    const { first } = await this.#page.evaluate(() => window.bench.end());
    const frames = await this.#page.evaluate(() => window.bench.stop());
    return { first, longest: Math.max(...frames.slice(0, Math.max(1, Math.floor(first / 17)))) };
  }

  #middle() {
    return this.#page.evaluate(() => {
      const box = document.querySelector('.svelte-flow')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
  }

  /** @param {{ x: number, y: number }} at where the mouse is pressed, to be moved in circles */
  async #moved({ x, y }) {
    const { mouse } = this.#page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 6, y + 6);
    await rest(200);
    await this.#page.evaluate(() => {
      window.bench.stop = window.bench.frames();
    });
    for (let move = 0; move < MOVES; move++) {
      const angle = (move / MOVES) * 4 * Math.PI;
      await mouse.move(x + 60 * Math.sin(angle), y + 60 * (1 - Math.cos(angle)));
      await rest(PACE);
    }
    const frames = await this.#page.evaluate(() => window.bench.stop());
    await mouse.up();
    await rest(300);
    return percentile95(frames);
  }
}
