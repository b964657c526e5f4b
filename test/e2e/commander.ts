import { expect, type Layerloom } from './layerloom';

/** The window as its list of all commands steers it, with LeNet5 open. */
export class Commander {
  constructor(
    readonly layerloom: Layerloom,
    readonly folder: string,
  ) {}

  get page(): Layerloom['page'] {
    return this.layerloom.page;
  }

  /** Opens LeNet5 anew, whatever was done to it. */
  async begin(): Promise<void> {
    await this.layerloom.answerDiscard('discard');
    await this.run('preset lenet5');
    await expect(this.layerloom.title).toHaveText('LeNet5');
    await expect(this.selected()).toHaveCount(0);
  }

  /** Opens the list of all commands. */
  async list(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.page.getByRole('dialog', { name: 'All commands' })).toBeVisible();
  }

  /** Every command there is, by its id. */
  async ids(): Promise<readonly string[]> {
    await this.list();
    const items = this.page.getByRole('dialog').locator('[data-command]');
    const ids = await items.evaluateAll((all) =>
      all.map((item) => item.getAttribute('data-command') ?? ''),
    );
    await this.dismiss();
    // Layers and presets are families, of which no member is known beforehand.
    return ids.filter((id) => !id.includes(' '));
  }

  /** Runs a command from the list. */
  async run(id: string): Promise<void> {
    await this.list();
    const dialog = this.page.getByRole('dialog', { name: 'All commands' });
    await dialog.locator(`[data-command="${id}"]`).click();
    await expect(dialog).toBeHidden();
  }

  /** Closes the dialogue that is open; while it goes, it has the keys still. */
  async dismiss(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  node(id: string) {
    return this.page.locator(`.svelte-flow__node[data-node-id="${id}"]`);
  }

  nodes() {
    return this.page.locator('.svelte-flow__node[data-node-id]');
  }

  selected() {
    return this.page.locator('.svelte-flow__node.selected');
  }

  /** What those who hear the window are told. */
  said() {
    return this.page.getByTestId('said');
  }

  /** The net on the canvas, which has the keys. */
  net() {
    return this.page.locator('.svelte-flow');
  }

  /** Selects a node alone; it has the keys then. */
  async choose(id: string): Promise<void> {
    await this.node(id)
      .locator('header')
      .first()
      .click({ position: { x: 4, y: 4 } });
    await expect(this.node(id)).toHaveClass(/selected/);
  }

  /** Selects nodes that lie one behind another. */
  async chooseRow(first: string, count: number): Promise<void> {
    await this.choose(first);
    await this.press('ArrowRight', 'ArrowLeft');
    if (first === 'input') await this.press('Home');
    for (let more = 1; more < count; more++) await this.press('Shift+ArrowRight');
    await expect(this.selected()).toHaveCount(count);
  }

  /** A node's place on the canvas, in px. */
  async place(id: string): Promise<{ x: number; y: number }> {
    const style = (await this.node(id).getAttribute('style')) ?? '';
    const [, x = '', y = ''] = /translate\(([-\d.]+)px, ([-\d.]+)px\)/.exec(style) ?? [];
    return { x: Number(x), y: Number(y) };
  }

  /** The view once it has come to rest. */
  async restingView(): Promise<string> {
    let before = '';
    await expect
      .poll(
        async () => {
          const [last, now] = [before, await this.view()];
          before = now;
          return now === last;
        },
        { intervals: [250] },
      )
      .toBe(true);
    return before;
  }

  /** How far the view is, as the library writes it. */
  async view(): Promise<string> {
    return (await this.page.locator('.svelte-flow__viewport').getAttribute('style')) ?? '';
  }
}

/** Runs a command and sees what comes of it. */
export type Case = (window: Commander) => Promise<void>;
export type Cases = Readonly<Record<string, Case>>;
