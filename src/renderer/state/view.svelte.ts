export type PaletteTab = 'layers' | 'blocks' | 'presets';
export type BottomTab = 'curves' | 'summary' | 'problems';

/** Which panels are open and how large they are, in px: no part of the document nor of undo. */
export class View {
  palette = $state.raw(true);
  inspector = $state.raw(true);
  bottom = $state.raw(true);
  paletteWidth = $state.raw(216);
  inspectorWidth = $state.raw(320);
  bottomHeight = $state.raw(220);
  paletteTab = $state.raw<PaletteTab>('layers');
  bottomTab = $state.raw<BottomTab>('curves');
  /** Whether the summary lists the layers inside of blocks. */
  blocksOpen = $state.raw(false);

  /** Opens the bottom panel at a tab. */
  show(tab: BottomTab): void {
    this.bottom = true;
    this.bottomTab = tab;
  }
}
