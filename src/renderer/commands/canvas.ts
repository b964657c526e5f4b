import type { Direction } from '../../core/graph/walk';
import { focusCanvas, focusInspector } from '../canvas/focus';
import type { Stride } from '../state/walking';
import { defineCommands, type Entry } from './entry';
import { anyNode } from './selected';

const SHIFT: Readonly<Record<Stride, string>> = {
  select: '',
  extend: 'Shift+',
  look: '$mod+Shift+',
};

function step(key: string, direction: Direction, stride: Stride): Entry {
  return {
    keys: [`${SHIFT[stride]}${key}`],
    where: 'canvas',
    place: 'canvas/walk',
    enabled: anyNode,
    run({ walking }) {
      walking.go(direction, stride);
      focusCanvas();
    },
  };
}

export const canvasCommands = defineCommands({
  walkLeft: step('ArrowLeft', 'left', 'select'),
  walkRight: step('ArrowRight', 'right', 'select'),
  walkUp: step('ArrowUp', 'up', 'select'),
  walkDown: step('ArrowDown', 'down', 'select'),
  extendLeft: step('ArrowLeft', 'left', 'extend'),
  extendRight: step('ArrowRight', 'right', 'extend'),
  extendUp: step('ArrowUp', 'up', 'extend'),
  extendDown: step('ArrowDown', 'down', 'extend'),
  lookLeft: step('ArrowLeft', 'left', 'look'),
  lookRight: step('ArrowRight', 'right', 'look'),
  lookUp: step('ArrowUp', 'up', 'look'),
  lookDown: step('ArrowDown', 'down', 'look'),
  walkFirst: {
    keys: ['Home'],
    where: 'canvas',
    place: 'canvas/walk',
    enabled: anyNode,
    run({ walking }) {
      walking.first();
      focusCanvas();
    },
  },
  walkLast: {
    keys: ['End'],
    where: 'canvas',
    place: 'canvas/walk',
    enabled: anyNode,
    run({ walking }) {
      walking.last();
      focusCanvas();
    },
  },
  toggleSelected: {
    keys: ['Space'],
    where: 'canvas',
    place: 'canvas/node',
    enabled: anyNode,
    run: ({ walking }) => walking.toggle(),
  },
  editNode: {
    keys: ['Enter'],
    where: 'canvas',
    place: 'canvas/node',
    contexts: ['node'],
    enabled: ({ walking }) => walking.here !== null,
    run({ canvas, view, walking }) {
      if (walking.here === null) return;
      canvas.select([walking.here]);
      view.inspector = true;
      void focusInspector();
    },
  },
  backToCanvas: {
    keys: ['Escape'],
    where: 'inspector',
    place: 'canvas/node',
    run: focusCanvas,
  },
});
