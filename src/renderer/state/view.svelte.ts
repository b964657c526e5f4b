import type { Layout } from '../../ipc/contract';
import type { Sorting } from '../panels/summary/sorting';

export type PaletteTab = 'layers' | 'blocks' | 'presets';
export type BottomTab = Layout['bottomTab'];

/** Three tenths of the window, so that a tall one shows tall curves; a small one all of the course's settings. */
function shareOfHeight(): number {
  return Math.round(Math.min(340, Math.max(240, 0.3 * window.innerHeight)));
}

/** Which panels are open and how large they are, in px: no part of the document nor of undo. */
export class View {
  palette = $state.raw(true);
  inspector = $state.raw(true);
  bottom = $state.raw(true);
  /** Whether the outline stands in the place of the canvas. */
  outline = $state.raw(false);
  paletteWidth = $state.raw(216);
  inspectorWidth = $state.raw(320);
  bottomHeight = $state.raw(shareOfHeight());
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

  /** What is found again at the next start. */
  readonly layout = $derived.by((): Layout => ({
    palette: this.palette,
    inspector: this.inspector,
    bottom: this.bottom,
    paletteWidth: this.paletteWidth,
    inspectorWidth: this.inspectorWidth,
    bottomHeight: this.bottomHeight,
    bottomTab: this.bottomTab,
  }));

  /** Takes over how the panels were left, in a window that may have been larger. */
  adopt(layout: Layout): void {
    const bottomHeight = Math.min(layout.bottomHeight, Math.round(window.innerHeight / 2));
    Object.assign(this, { ...layout, bottomHeight });
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
