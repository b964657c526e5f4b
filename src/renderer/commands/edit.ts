import { defineCommands } from './entry';
import { anyNode, someNode, something } from './selected';

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
  duplicate: {
    keys: ['$mod+d'],
    where: 'outsideFields',
    place: 'edit/clipboard',
    contexts: ['node'],
    changes: true,
    enabled: someNode,
    run: ({ edits }) => edits.duplicateSelected(),
  },
  remove: {
    keys: ['Delete', 'Backspace'],
    where: 'outsideFields',
    place: 'edit/remove',
    contexts: ['node', 'edge'],
    changes: true,
    enabled: something,
    run: ({ edits }) => edits.removeSelected(),
  },
  fix: {
    keys: ['Alt+Enter'],
    where: 'outsideFields',
    place: 'edit/find',
    contexts: ['node'],
    changes: true,
    enabled: ({ canvas, mending }) => canvas.chosen !== undefined && mending.canFix(canvas.chosen),
    run: ({ canvas, mending }) => mending.ask(canvas.chosen ?? ''),
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
});
