import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import type { Layout } from '../../ipc/contract';
import type { Sorting } from '../panels/summary/sorting';

export type PaletteTab = 'layers' | 'blocks' | 'presets';
export type BottomTab = Layout['bottomTab'];

/** Three tenths of the window, so that a tall one shows tall curves; a small one all of the course's settings. */
function shareOfHeight(): number {
  return Math.round(Math.min(340, Math.max(240, 0.3 * window.innerHeight)));
}

/** Below these sizes of the window, in px, not all panels have room beside the canvas. */
const NARROW = 860;
const LOW = 520;
/** The bars above and below, and the least that the canvas is left with, in px. */
const BARS = 76;
const LEAST = { width: 280, height: 120 };

/** Which panels are open and how large they are, in px: no part of the document nor of undo. */
export class View {
  #palette = $state.raw(true);
  #inspector = $state.raw(true);
  /** The side that was asked for last: in a narrow window the other makes room. */
  #side = $state.raw<'palette' | 'inspector'>('palette');
  #bottom = $state.raw(true);
  /** In a low window the lower panel is open only where it was asked for there. */
  #bottomWhenLow = $state.raw(false);
  /** Whether the outline stands in the place of the canvas. */
  outline = $state.raw(false);
  #paletteWidth = $state.raw(216);
  #inspectorWidth = $state.raw(320);
  #bottomHeight = $state.raw(shareOfHeight());
  /** Whether the bar to find nodes by is open. */
  find = $state.raw(false);
  paletteTab = $state.raw<PaletteTab>('layers');
  bottomTab = $state.raw<BottomTab>('curves');
  /** The dialogue that lies over everything. */
  dialog = $state.raw<'commands' | 'keys' | 'compare' | null>(null);
  /** Whether the summary lists the layers inside of blocks. */
  blocksOpen = $state.raw(false);
  /** How the summary is sorted. */
  sorting = $state.raw<Sorting>(null);
  /** The groups of training settings that are unfolded. */
  #openGroups = $state.raw<ReadonlySet<string>>(new Set());

  /** What is found again at the next start: what was asked for, whatever there is room for. */
  readonly layout = $derived.by((): Layout => ({
    palette: this.#palette,
    inspector: this.#inspector,
    bottom: this.#bottom,
    paletteWidth: this.#paletteWidth,
    inspectorWidth: this.#inspectorWidth,
    bottomHeight: this.#bottomHeight,
    bottomTab: this.bottomTab,
  }));

  /** Takes over how the panels were left, in a window that may have been larger. */
  adopt(layout: Layout): void {
    this.#palette = layout.palette;
    this.#inspector = layout.inspector;
    this.#bottom = layout.bottom;
    this.#paletteWidth = layout.paletteWidth;
    this.#inspectorWidth = layout.inspectorWidth;
    this.#bottomHeight = Math.min(layout.bottomHeight, Math.round(window.innerHeight / 2));
    this.bottomTab = layout.bottomTab;
  }

  readonly #narrow = $derived.by(() => (innerWidth.current ?? Infinity) < NARROW);
  readonly #low = $derived.by(() => (innerHeight.current ?? Infinity) < LOW);
  readonly #widest = $derived.by(() => (innerWidth.current ?? Infinity) - LEAST.width);
  readonly #highest = $derived.by(() => (innerHeight.current ?? Infinity) - BARS - LEAST.height);

  /** Whether there is no room for what only helps. */
  get low(): boolean {
    return this.#low;
  }

  get palette(): boolean {
    return this.#palette && !(this.#narrow && this.#side === 'inspector' && this.#inspector);
  }

  set palette(open: boolean) {
    this.#palette = open;
    if (open) this.#side = 'palette';
  }

  get inspector(): boolean {
    return this.#inspector && !(this.#narrow && this.#side === 'palette' && this.#palette);
  }

  set inspector(open: boolean) {
    this.#inspector = open;
    if (open) this.#side = 'inspector';
  }

  get bottom(): boolean {
    return this.#low ? this.#bottomWhenLow : this.#bottom;
  }

  set bottom(open: boolean) {
    if (this.#low) this.#bottomWhenLow = open;
    else this.#bottom = open;
  }

  get paletteWidth(): number {
    return Math.min(this.#paletteWidth, this.#widest);
  }

  set paletteWidth(width: number) {
    this.#paletteWidth = width;
  }

  get inspectorWidth(): number {
    return Math.min(this.#inspectorWidth, this.#widest);
  }

  set inspectorWidth(width: number) {
    this.#inspectorWidth = width;
  }

  get bottomHeight(): number {
    return Math.min(this.#bottomHeight, this.#highest);
  }

  set bottomHeight(height: number) {
    this.#bottomHeight = height;
  }

  get openGroups(): ReadonlySet<string> {
    return this.#openGroups;
  }

  openGroup(group: string): void {
    this.#openGroups = new Set(this.#openGroups).add(group);
  }

  toggleGroup(group: string): void {
    const open = new Set(this.#openGroups);
    if (!open.delete(group)) open.add(group);
    this.#openGroups = open;
  }

  /** Opens the bottom panel at a tab. */
  show(tab: BottomTab): void {
    this.bottom = true;
    this.bottomTab = tab;
  }
}
