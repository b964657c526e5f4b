import type { Workbench } from './workbench.svelte';

export type CommandId =
  | 'new'
  | 'open'
  | 'save'
  | 'saveAs'
  | 'undo'
  | 'redo'
  | 'remove'
  | 'selectAll'
  | 'selectNone'
  | 'selectFocused'
  | 'duplicate'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'fit'
  | 'tidy'
  | 'train'
  | 'pause'
  | 'stop';

/**
 * Where a key counts: everywhere; everywhere but in fields and lists, which need it themselves; or
 * with the focus on the canvas or nowhere.
 */
type Where = 'everywhere' | 'outsideFields' | 'canvas';

/** Something the user can ask for, by a key, a button or a menu. */
export interface Command {
  /** In tinykeys' notation; the first is shown. */
  readonly keys: readonly string[];
  readonly where: Where;
  readonly enabled: () => boolean;
  readonly run: () => void;
}

/** How far an arrow key moves a node, in px. */
const NUDGE = 8;

const always = (): boolean => true;

/** Every command there is. Keys are bound here and nowhere else. */
export function commandsOf(workbench: Workbench): Readonly<Record<CommandId, Command>> {
  const { files, project, edits, canvas, training } = workbench;
  const some = (): boolean => canvas.selected.length > 0;
  const arrow = (key: string, x: number, y: number): Command => ({
    keys: [key],
    where: 'canvas',
    enabled: some,
    run: () => edits.nudge({ x: x * NUDGE, y: y * NUDGE }),
  });
  return {
    new: { keys: ['$mod+n'], where: 'everywhere', enabled: always, run: () => void files.new() },
    open: { keys: ['$mod+o'], where: 'everywhere', enabled: always, run: () => void files.open() },
    save: {
      keys: ['$mod+s'],
      where: 'everywhere',
      enabled: () => project.newer === null,
      run: () => void files.save(),
    },
    saveAs: {
      keys: ['$mod+Shift+s'],
      where: 'everywhere',
      enabled: () => project.newer === null,
      run: () => void files.saveAs(),
    },
    undo: {
      keys: ['$mod+z'],
      where: 'everywhere',
      enabled: () => project.canUndo,
      run: () => project.undo(),
    },
    redo: {
      keys: ['$mod+Shift+z', '$mod+y'],
      where: 'everywhere',
      enabled: () => project.canRedo,
      run: () => project.redo(),
    },
    remove: {
      keys: ['Delete', 'Backspace'],
      where: 'outsideFields',
      enabled: () => some() || canvas.selectedEdges.length > 0,
      run: () => edits.removeSelected(),
    },
    selectAll: {
      keys: ['$mod+a'],
      where: 'outsideFields',
      enabled: always,
      run: () => canvas.selectAll(),
    },
    selectNone: { keys: ['Escape'], where: 'canvas', enabled: some, run: () => canvas.select([]) },
    selectFocused: {
      keys: ['Enter', 'Space'],
      where: 'canvas',
      enabled: () => focusedNode() !== undefined,
      run: () => canvas.select([focusedNode() ?? '']),
    },
    duplicate: {
      keys: ['$mod+d'],
      where: 'outsideFields',
      enabled: some,
      run: () => edits.duplicateSelected(),
    },
    left: arrow('ArrowLeft', -1, 0),
    right: arrow('ArrowRight', 1, 0),
    up: arrow('ArrowUp', 0, -1),
    down: arrow('ArrowDown', 0, 1),
    fit: { keys: ['f'], where: 'outsideFields', enabled: always, run: () => canvas.fit() },
    tidy: {
      keys: ['$mod+Shift+l'],
      where: 'everywhere',
      enabled: () => project.graph.nodes.length > 0,
      run: () => void workbench.tidy(),
    },
    train: {
      keys: ['$mod+Enter'],
      where: 'everywhere',
      enabled: () => training.canTrain,
      run: () => workbench.train(),
    },
    pause: {
      keys: ['$mod+p'],
      where: 'everywhere',
      enabled: () => training.canPause || training.canContinue,
      run: () => (training.canContinue ? training.continue() : training.pause()),
    },
    stop: {
      keys: ['$mod+.'],
      where: 'everywhere',
      enabled: () => training.busy,
      run: () => training.stop(),
    },
  };
}

function focusedNode(): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement ? focused.dataset.nodeId : undefined;
}
