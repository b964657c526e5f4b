import { focusCanvas } from '../canvas/focus';
import { defineCommands, type Entry } from './entry';
import { anyNode } from './selected';

function aim(key: string, by: 1 | -1, fittingOnly: boolean): Entry {
  return {
    keys: [key],
    where: 'connecting',
    place: 'canvas/connect',
    enabled: ({ aiming }) => aiming.active,
    run: ({ aiming }) => aiming.step(by, fittingOnly),
  };
}

/** A wire drawn by keys. */
export const connectCommands = defineCommands({
  connect: {
    keys: ['c'],
    where: 'canvas',
    place: 'canvas/connect',
    contexts: ['node'],
    changes: true,
    enabled: anyNode,
    run({ aiming }) {
      focusCanvas();
      aiming.start();
    },
  },
  aimNext: aim('ArrowRight', 1, true),
  aimPrevious: aim('ArrowLeft', -1, true),
  aimNextOfAll: aim('ArrowDown', 1, false),
  aimPreviousOfAll: aim('ArrowUp', -1, false),
  connectHere: {
    keys: ['Enter'],
    where: 'connecting',
    place: 'canvas/connect',
    enabled: ({ aiming }) => aiming.active,
    run: ({ aiming }) => aiming.end(),
  },
  giveUpConnecting: {
    keys: ['Escape'],
    where: 'connecting',
    place: 'canvas/connect',
    enabled: ({ aiming }) => aiming.active,
    run: ({ aiming }) => aiming.giveUp(),
  },
});
