import type { Beside } from '../../core/graph/edit/chain';
import { add, chosenNode, mayAdd, move } from '../outline/beside';
import { defineCommands, type Entry } from './entry';

function adding(key: string, beside: Beside): Entry {
  return {
    keys: [key],
    where: 'outsideFields',
    place: 'insert/beside',
    contexts: ['node', 'row'],
    changes: true,
    enabled: mayAdd,
    run: (workbench) => add(workbench, beside),
  };
}

function moving(key: string, to: 'earlier' | 'later'): Entry {
  return {
    keys: [key],
    where: 'outline',
    place: 'arrange/chain',
    contexts: ['row'],
    changes: true,
    enabled: (workbench) => chosenNode(workbench) !== undefined,
    run: (workbench) => move(workbench, to),
  };
}

export const outlineCommands = defineCommands({
  addAfter: adding('Insert', 'after'),
  addBefore: adding('Shift+Insert', 'before'),
  addBranch: adding('Alt+Insert', 'branch'),
  moveEarlier: moving('Alt+ArrowUp', 'earlier'),
  moveLater: moving('Alt+ArrowDown', 'later'),
});
