import { focusFix } from '../canvas/focus';
import { defineCommands } from './entry';
import type { Workbench } from '../state/workbench.svelte';
import { anyNode, oneThing, someNode, someThing, something } from './selected';

/** Where words are marked, those are what is copied. */
function canCopy(workbench: Workbench): boolean {
  return someThing(workbench) && (getSelection()?.isCollapsed ?? true);
}

export const editCommands = defineCommands({
  undo: {
    keys: ['$mod+z'],
    where: 'outsideSearch',
    place: 'edit/history',
    enabled: ({ project }) => project.canUndo,
    run: ({ project }) => project.undo(),
  },
  redo: {
    keys: ['$mod+Shift+z', '$mod+y'],
    where: 'outsideSearch',
    place: 'edit/history',
    enabled: ({ project }) => project.canRedo,
    run: ({ project }) => project.redo(),
  },
  cut: {
    keys: ['$mod+x'],
    where: 'outsideFields',
    place: 'edit/clipboard',
    contexts: ['node', 'note', 'row'],
    changes: true,
    enabled: canCopy,
    run: ({ clipboard }) => void clipboard.cut(),
  },
  copy: {
    keys: ['$mod+c'],
    where: 'outsideFields',
    place: 'edit/clipboard',
    contexts: ['node', 'note', 'row'],
    enabled: canCopy,
    run: ({ clipboard }) => void clipboard.copy(),
  },
  paste: {
    keys: ['$mod+v'],
    where: 'outsideFields',
    place: 'edit/clipboard',
    contexts: ['canvas', 'row'],
    changes: true,
    run: ({ clipboard }) => void clipboard.paste(),
  },
  duplicate: {
    keys: ['$mod+d'],
    where: 'outsideFields',
    place: 'edit/clipboard',
    contexts: ['node', 'note', 'row'],
    changes: true,
    enabled: someThing,
    run: ({ edits }) => edits.duplicateSelected(),
  },
  rename: {
    keys: ['F2'],
    where: 'canvas',
    place: 'edit/change',
    contexts: ['node', 'note', 'row'],
    changes: true,
    enabled: oneThing,
    run: ({ canvas, outline, view }) => (view.outline ? outline.rename() : canvas.editChosen()),
  },
  bypass: {
    keys: ['b'],
    where: 'canvas',
    place: 'edit/change',
    contexts: ['node', 'row'],
    changes: true,
    enabled: someNode,
    run: ({ edits }) => edits.bypassSelected(),
  },
  remove: {
    keys: ['Delete', 'Backspace'],
    where: 'outsideFields',
    place: 'edit/remove',
    contexts: ['node', 'edge', 'note', 'row'],
    changes: true,
    enabled: something,
    run: ({ edits }) => edits.removeSelected(),
  },
  removeLeavingGap: {
    keys: ['Shift+Delete', 'Shift+Backspace'],
    where: 'outsideFields',
    place: 'edit/remove',
    contexts: ['node', 'row'],
    changes: true,
    enabled: someNode,
    run: ({ edits }) => edits.removeSelected('leave'),
  },
  fix: {
    keys: ['Alt+Enter'],
    where: 'outsideFields',
    place: 'edit/find',
    contexts: ['node', 'row'],
    changes: true,
    enabled: ({ canvas, mending }) => canvas.chosen !== undefined && mending.canFix(canvas.chosen),
    run({ canvas, mending, view }) {
      if (!view.outline) {
        mending.ask(canvas.chosen ?? '');
        return;
      }
      view.inspector = true;
      void focusFix();
    },
  },
  selectAll: {
    keys: ['$mod+a'],
    where: 'outsideFields',
    place: 'edit/selection',
    contexts: ['canvas'],
    enabled: anyNode,
    run: ({ canvas }) => canvas.selectAll(),
  },
  selectNone: {
    keys: ['Escape'],
    where: 'canvas',
    place: 'edit/selection',
    enabled: something,
    run: ({ canvas }) => canvas.select([]),
  },
  find: {
    keys: ['$mod+f'],
    where: 'everywhere',
    place: 'edit/find',
    enabled: anyNode,
    run: ({ view }) => (view.find = true),
  },
});
