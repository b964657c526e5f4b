import { defineCommands, type Entry } from './entry';
import { anyNode, someNode } from './selected';

/** How far an arrow key moves a node, in px. */
const NUDGE = 8;

function nudge(key: string, x: number, y: number): Entry {
  return {
    keys: [key],
    where: 'canvas',
    place: 'arrange/move',
    changes: true,
    enabled: someNode,
    run: ({ edits }) => edits.nudge({ x, y }),
  };
}

export const arrangeCommands = defineCommands({
  tidy: {
    keys: ['$mod+Shift+l'],
    where: 'everywhere',
    place: 'arrange/order',
    contexts: ['canvas'],
    changes: true,
    enabled: anyNode,
    run: (workbench) => void workbench.tidy(),
  },
  nudgeLeft: nudge('Alt+ArrowLeft', -NUDGE, 0),
  nudgeRight: nudge('Alt+ArrowRight', NUDGE, 0),
  nudgeUp: nudge('Alt+ArrowUp', 0, -NUDGE),
  nudgeDown: nudge('Alt+ArrowDown', 0, NUDGE),
  nudgeLeftFine: nudge('Alt+Shift+ArrowLeft', -1, 0),
  nudgeRightFine: nudge('Alt+Shift+ArrowRight', 1, 0),
  nudgeUpFine: nudge('Alt+Shift+ArrowUp', 0, -1),
  nudgeDownFine: nudge('Alt+Shift+ArrowDown', 0, 1),
});
