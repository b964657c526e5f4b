import { defineCommands, type Entry } from './entry';
import type { Axis, Side } from '../../core/graph/edit/align';
import { anyNode, atLeast, someNode } from './selected';

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

function align(side: Side): Entry {
  return {
    keys: [],
    where: 'canvas',
    place: 'arrange/align',
    changes: true,
    enabled: atLeast(2),
    run: ({ arranging }) => arranging.align(side),
  };
}

function distribute(axis: Axis): Entry {
  return {
    keys: [],
    where: 'canvas',
    place: 'arrange/align',
    changes: true,
    enabled: atLeast(3),
    run: ({ arranging }) => arranging.distribute(axis),
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
    run: ({ arranging }) => void arranging.tidy(),
  },
  tidySelection: {
    keys: ['$mod+Alt+l'],
    where: 'everywhere',
    place: 'arrange/order',
    changes: true,
    enabled: atLeast(2),
    run: ({ arranging }) => void arranging.tidySelection(),
  },
  alignLeft: align('left'),
  alignCentre: align('centre'),
  alignRight: align('right'),
  alignTop: align('top'),
  alignMiddle: align('middle'),
  alignBottom: align('bottom'),
  distributeAcross: distribute('horizontal'),
  distributeDown: distribute('vertical'),
  nudgeLeft: nudge('Alt+ArrowLeft', -NUDGE, 0),
  nudgeRight: nudge('Alt+ArrowRight', NUDGE, 0),
  nudgeUp: nudge('Alt+ArrowUp', 0, -NUDGE),
  nudgeDown: nudge('Alt+ArrowDown', 0, NUDGE),
  nudgeLeftFine: nudge('Alt+Shift+ArrowLeft', -1, 0),
  nudgeRightFine: nudge('Alt+Shift+ArrowRight', 1, 0),
  nudgeUpFine: nudge('Alt+Shift+ArrowUp', 0, -1),
  nudgeDownFine: nudge('Alt+Shift+ArrowDown', 0, 1),
});
