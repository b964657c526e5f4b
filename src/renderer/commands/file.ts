import { defineCommands } from './entry';

export const fileCommands = defineCommands({
  new: {
    keys: ['$mod+n'],
    where: 'everywhere',
    place: 'file/document',
    run: ({ files }) => void files.new(),
  },
  open: {
    keys: ['$mod+o'],
    where: 'everywhere',
    place: 'file/document',
    run: ({ files }) => void files.open(),
  },
  clearRecent: {
    keys: [],
    where: 'everywhere',
    place: 'file/document',
    enabled: ({ recent }) => recent.length > 0,
    run: ({ bridge }) => void bridge.request.forgetRecent(),
  },
  save: {
    keys: ['$mod+s'],
    where: 'everywhere',
    place: 'file/save',
    enabled: ({ project }) => project.newer === null,
    run: ({ files }) => void files.save(),
  },
  saveAs: {
    keys: ['$mod+Shift+s'],
    where: 'everywhere',
    place: 'file/save',
    enabled: ({ project }) => project.newer === null,
    run: ({ files }) => void files.saveAs(),
  },
  compare: {
    keys: [],
    where: 'everywhere',
    place: 'file/export',
    run: ({ view }) => (view.dialog = 'compare'),
  },
});
