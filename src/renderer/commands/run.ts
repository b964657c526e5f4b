import { defineCommands } from './entry';

export const runCommands = defineCommands({
  train: {
    keys: ['$mod+Enter'],
    where: 'everywhere',
    place: 'run/run',
    enabled: ({ training }) => training.canTrain,
    run: (workbench) => workbench.train(),
  },
  pause: {
    keys: ['$mod+p'],
    where: 'everywhere',
    place: 'run/run',
    enabled: ({ training }) => training.canPause || training.canContinue,
    run: ({ training }) => (training.canContinue ? training.continue() : training.pause()),
  },
  stop: {
    keys: ['$mod+.'],
    where: 'everywhere',
    place: 'run/run',
    enabled: ({ training }) => training.busy,
    run: ({ training }) => training.stop(),
  },
});
