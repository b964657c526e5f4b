import { defineCommands } from './entry';

export const insertCommands = defineCommands({
  searchToAdd: {
    keys: ['/'],
    where: 'outsideFields',
    place: 'insert/kinds',
    contexts: ['node', 'edge', 'canvas'],
    changes: true,
    run: ({ picking }) => picking.search(),
  },
  addNote: {
    keys: ['Shift+n'],
    where: 'outsideFields',
    place: 'insert/remarks',
    contexts: ['canvas'],
    changes: true,
    run: ({ edits }) => edits.annotate('note'),
  },
  addFrame: {
    keys: ['Shift+f'],
    where: 'outsideFields',
    place: 'insert/remarks',
    contexts: ['node', 'canvas'],
    changes: true,
    run: ({ edits }) => edits.annotate('frame'),
  },
});
