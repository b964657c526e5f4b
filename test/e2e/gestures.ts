import { expect, type Layerloom } from './layerloom';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The hands of a person at the mouse: what they do on the canvas, in px of the window. */
export class Hands {
  constructor(private readonly layerloom: Layerloom) {}

  /** Starts an empty net. */
  async blank(): Promise<void> {
    await this.layerloom.file('New');
    await expect(this.layerloom.page.locator('[data-node-id]')).toHaveCount(0);
  }

  /** A place on the canvas, given in px from its corner. */
  async onCanvas(x: number, y: number): Promise<Point> {
    const box = await this.layerloom.page.locator('.svelte-flow').boundingBox();
    if (!box) throw new Error('there is no canvas');
    return { x: box.x + x, y: box.y + y };
  }

  /** Drags a kind from the palette to a place on the canvas, in px from its corner. */
  async place(kind: string, x: number, y: number): Promise<void> {
    const { page } = this.layerloom;
    const before = await this.layerloom.nodes(kind).count();
    await page
      .locator(`button[data-kind="${kind}"]`)
      .dragTo(page.locator('.svelte-flow__pane'), { targetPosition: { x, y } });
    await expect(this.layerloom.nodes(kind)).toHaveCount(before + 1);
  }

  /** The middle of a node's output, or of one of its inputs. */
  async handle(id: string, input?: number): Promise<Point> {
    const node = this.layerloom.page.locator(`[data-node-id="${id}"]`);
    const handle =
      input === undefined
        ? node.locator('.svelte-flow__handle.source')
        : node.locator('.svelte-flow__handle.target').nth(input);
    return this.#middle(handle);
  }

  /** The middle of a node. */
  async node(id: string): Promise<Point> {
    return this.#middle(this.layerloom.page.locator(`[data-node-id="${id}"]`));
  }

  /** Takes hold of something without letting go. */
  async hold(from: Point, to: Point): Promise<void> {
    const { mouse } = this.layerloom.page;
    await mouse.move(from.x, from.y, { steps: 2 });
    await mouse.down();
    // A drag begins with the first px that the mouse moves.
    await mouse.move(from.x + Math.sign(to.x - from.x), from.y + 2 * Math.sign(to.y - from.y));
    await mouse.move(to.x, to.y, { steps: 10 });
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.hold(from, to);
    await this.layerloom.page.mouse.up();
  }

  /** Drags a wire from one node's output to another's input. */
  async wire(from: string, to: string, input = 0): Promise<void> {
    await this.drag(await this.handle(from), await this.handle(to, input));
  }

  /** The wires as `conv2D-1>dense-1:0`. */
  async wires(): Promise<string[]> {
    const ids = await this.layerloom.page
      .locator('.svelte-flow__edge')
      .evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-id') ?? ''));
    return ids.sort();
  }

  async #middle(locator: ReturnType<Layerloom['nodes']>): Promise<Point> {
    const box = await locator.boundingBox();
    if (!box) throw new Error('there is no such thing on the canvas');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
