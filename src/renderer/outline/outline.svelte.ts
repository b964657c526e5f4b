import { blocksAround, nodeKey, type OutlineRow, outlineRows } from '../../core/graph/outline-rows';
import type { OutlineItem } from '../../core/graph/outline';
import type { CanvasState } from '../state/canvas.svelte';
import type { Project } from '../state/project.svelte';

/** The ids of the nodes in an item of the outline. */
function nodesIn(item: OutlineItem): readonly string[] {
  return item.type === 'node' ? [item.node.id] : item.items.flatMap(nodesIn);
}

/**
 * The outline as it is shown: which rows are open, and the one where the keyboard is. What is
 * selected is the canvas' selection; a row inside a block puts that block's inside on the canvas.
 */
export class Outline {
  /** Keys of the branches that are closed and of the blocks that are open. */
  #turned = $state.raw<ReadonlySet<string>>(new Set());
  #key = $state.raw<string | null>(null);
  /** The row whose name is being typed. */
  renaming = $state.raw<string | null>(null);

  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
  ) {}

  readonly rows = $derived.by(() =>
    outlineRows(this.project.document, this.project.catalogue, this.#turned),
  );
  readonly #places = $derived.by(() => new Map(this.rows.map(({ key }, at) => [key, at])));
  /** Keys of the selected nodes. */
  readonly selected = $derived.by(
    () => new Set(this.canvas.selected.map((id) => nodeKey(this.project.within, id))),
  );

  /** Where the keyboard was last. */
  #last = 0;
  /** Puts the focus into the row where one is, while the outline is shown. */
  #focus: (() => void) | null = null;

  /** Where the keyboard is among the rows; where its row is gone, in the place of that one. */
  readonly at = $derived.by(() => {
    const here = this.#places.get(this.#key ?? '');
    if (here !== undefined) return here;
    const chosen = this.rows.findIndex(({ key }) => this.selected.has(key));
    return chosen < 0 ? Math.max(0, Math.min(this.#last, this.rows.length - 1)) : chosen;
  });
  readonly current = $derived.by((): OutlineRow | undefined => this.rows[this.at]);

  /** Whether the row where one was is gone. */
  readonly lost = $derived.by(() => this.#key !== null && !this.#places.has(this.#key));

  attach(focus: () => void): () => void {
    this.#focus = focus;
    return () => {
      this.#focus = null;
    };
  }

  takeFocus(): void {
    this.#focus?.();
  }

  /** Goes to a row and selects what it stands for. */
  go(row: OutlineRow): void {
    this.#key = row.key;
    this.#last = this.#places.get(row.key) ?? 0;
    this.#show(row);
    this.canvas.select(nodesIn(row.item));
  }

  /** Whether all that a row stands for is selected. */
  holds(row: OutlineRow): boolean {
    return nodesIn(row.item).every((id) => this.selected.has(nodeKey(row.within, id)));
  }

  /** Goes to a row and selects it besides what is selected, as far as they lie in one graph. */
  extend(row: OutlineRow): void {
    if (row.within.join('/') !== this.project.within.join('/')) {
      this.go(row);
      return;
    }
    this.#key = row.key;
    this.canvas.select([...this.canvas.selected, ...nodesIn(row.item)]);
  }

  /** Goes to a row without a change of what is selected. */
  visit(row: OutlineRow): void {
    this.#key = row.key;
  }

  /** Selects a row's nodes besides the others, or no longer. */
  toggle(row: OutlineRow): void {
    const ids = nodesIn(row.item);
    if (!this.holds(row)) {
      this.extend(row);
      return;
    }
    this.#key = row.key;
    this.canvas.select(this.canvas.selected.filter((id) => !ids.includes(id)));
  }

  /** Opens a row that is closed, closes one that is open. */
  turn(row: OutlineRow): void {
    if (row.expanded === null) return;
    const turned = new Set(this.#turned);
    if (!turned.delete(row.key)) turned.add(row.key);
    this.#turned = turned;
    // What is inside of a closed row is not where one is.
    if (this.current?.key !== row.key && !this.#places.has(this.#key ?? '')) this.go(row);
  }

  /** Lets the name of the node where one is be typed in its row. */
  rename(): void {
    const { current } = this;
    if (current?.editable && current.item.type === 'node') this.renaming = current.key;
  }

  /** Follows a selection that was made elsewhere: opens what it is in. */
  follow(): void {
    const { within } = this.project;
    const chosen = this.canvas.chosen;
    if (within.length > 0) {
      const closed = blocksAround(within).filter((key) => !this.#turned.has(key));
      if (closed.length > 0) this.#turned = new Set([...this.#turned, ...closed]);
    }
    if (chosen === undefined) return;
    // A branch with one node on it is selected by that node.
    const { current } = this;
    const there = current?.within.join('/') === within.join('/');
    if (there && nodesIn(current.item).join() === chosen) return;
    this.#key = nodeKey(within, chosen);
    this.#last = this.#places.get(this.#key) ?? this.#last;
  }

  /** Puts the graph in which a row is on the canvas. */
  #show({ within }: OutlineRow): void {
    this.project.goTo(within);
    this.canvas.arrive(this.project.opened);
    this.canvas.follow(this.project.graph);
  }
}
