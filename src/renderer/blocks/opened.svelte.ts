import type { CanvasState } from '../state/canvas.svelte';
import type { Project } from '../state/project.svelte';

/** Which blocks are open in place, and what is chosen inside of them: no part of the document. */
export class Opened {
  /** Paths from the document's canvas inwards, so that they hold wherever one looks from. */
  #open = $state.raw<ReadonlySet<string>>(new Set());
  #inner = $state.raw<string | null>(null);

  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
  ) {}

  /** Whether a block is open in place; by its path from the graph on the canvas. */
  has(path: string): boolean {
    return this.#open.has(this.#whole(path));
  }

  get some(): boolean {
    return this.#open.size > 0;
  }

  toggle(path: string): void {
    const open = new Set(this.#open);
    if (!open.delete(this.#whole(path))) open.add(this.#whole(path));
    this.#open = open;
  }

  /** Chooses a node inside of a block that is open in place. */
  choose(path: string | null): void {
    if (path !== null) this.canvas.select([]);
    this.#inner = path;
  }

  /** The path of the node that is chosen alone: on the canvas, or inside of a block open on it. */
  readonly chosen = $derived.by((): string | undefined => {
    if (this.canvas.selected.length > 0) return this.canvas.chosen;
    const inner = this.#inner;
    return inner !== null && this.project.node(inner) ? inner : undefined;
  });

  #whole(path: string): string {
    return [...this.project.within, path].join('/');
  }
}
