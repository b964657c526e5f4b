import type { CanvasState } from '../state/canvas.svelte';
import type { Project } from '../state/project.svelte';

interface Shown {
  readonly document: number;
  readonly open: ReadonlySet<string>;
  readonly inner: string | null;
}

/** Which blocks are open in place, and what is chosen inside of them: no part of the document. */
export class Opened {
  /**
   * Paths from the document's canvas inwards, so that they hold wherever one looks from; of the
   * document of this number, since another may have the same ids.
   */
  #shown = $state.raw<Shown>({ document: 0, open: new Set(), inner: null });

  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
  ) {}

  /** Whether a block is open in place; by its path from the graph on the canvas. */
  has(path: string): boolean {
    return this.#now.open.has(this.project.pathTo(path));
  }

  get some(): boolean {
    return this.#now.open.size > 0;
  }

  toggle(path: string): void {
    const open = new Set(this.#now.open);
    const whole = this.project.pathTo(path);
    if (!open.delete(whole)) open.add(whole);
    this.#shown = { ...this.#now, open };
  }

  /** Chooses a node inside of a block that is open in place. */
  choose(path: string | null): void {
    if (path !== null) this.canvas.select([]);
    this.#shown = { ...this.#now, inner: path };
  }

  /** The path of the node that is chosen alone: on the canvas, or inside of a block open on it. */
  readonly chosen = $derived.by((): string | undefined => {
    if (this.canvas.selected.length > 0) return this.canvas.chosen;
    const { inner } = this.#now;
    return inner !== null && this.project.node(inner) ? inner : undefined;
  });

  get #now(): Shown {
    const { documents } = this.project;
    return this.#shown.document === documents
      ? this.#shown
      : { document: documents, open: new Set(), inner: null };
  }
}
