import { defineCommands } from './entry';

export const helpCommands = defineCommands({
  showCommands: {
    keys: ['$mod+k', '$mod+Shift+p'],
    where: 'everywhere',
    place: 'help/help',
    run: ({ view }) => (view.dialog = 'commands'),
  },
  showKeys: {
    keys: ['Shift+?'],
    where: 'outsideFields',
    place: 'help/help',
    run: ({ view }) => (view.dialog = 'keys'),
  },
});
