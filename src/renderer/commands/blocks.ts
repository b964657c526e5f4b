import { defineCommands } from './entry';
import type { Workbench } from '../state/workbench.svelte';

/** The block that is chosen, on the canvas or in one that is open on it. */
function chosen({ opened, project, blocks }: Workbench): string | undefined {
  const path = opened.chosen;
  const node = path === undefined ? undefined : project.node(path);
  return node && blocks.isBlock(node.kind) ? path : undefined;
}

function own(workbench: Workbench): string | undefined {
  const path = chosen(workbench);
  const node = path === undefined ? undefined : workbench.project.node(path);
  return node && workbench.blocks.ownBlock(node.kind)?.id;
}

export const blockCommands = defineCommands({
  group: {
    keys: ['$mod+g'],
    where: 'outsideFields',
    place: 'arrange/blocks',
    contexts: ['node', 'row'],
    changes: true,
    enabled: ({ blocks }) => blocks.canGroup,
    run: ({ blocks }) => blocks.group(),
  },
  ungroup: {
    keys: ['$mod+Shift+g'],
    where: 'outsideFields',
    place: 'arrange/blocks',
    contexts: ['node', 'row'],
    changes: true,
    enabled: ({ blocks }) => blocks.selected.length > 0,
    run: ({ blocks }) => blocks.ungroup(),
  },
  repeat: {
    keys: ['$mod+Shift+d'],
    where: 'outsideFields',
    place: 'arrange/blocks',
    contexts: ['node', 'row'],
    changes: true,
    enabled: ({ blocks }) => blocks.canGroup,
    run: ({ blocks }) => blocks.askRepeat(),
  },
  enterBlock: {
    keys: ['Shift+Enter'],
    where: 'canvas',
    place: 'arrange/blocks',
    contexts: ['node'],
    enabled: (workbench) => chosen(workbench) !== undefined,
    run: (workbench) => workbench.enter(chosen(workbench) ?? ''),
  },
  leaveBlock: {
    keys: ['Shift+Escape'],
    where: 'canvas',
    place: 'arrange/blocks',
    contexts: ['canvas'],
    enabled: ({ project }) => project.within.length > 0,
    run: (workbench) => void workbench.leave(),
  },
  openInPlace: {
    keys: ['$mod+Shift+o'],
    where: 'outsideFields',
    place: 'arrange/blocks',
    contexts: ['node'],
    enabled: (workbench) => chosen(workbench) !== undefined,
    checked: (workbench) => workbench.opened.has(chosen(workbench) ?? ''),
    run: (workbench) => workbench.toggleInPlace(chosen(workbench) ?? ''),
  },
  makeOwn: {
    keys: [],
    where: 'outsideFields',
    place: 'arrange/blocks',
    contexts: ['node', 'row'],
    enabled: (workbench) => {
      const path = chosen(workbench);
      return path !== undefined && workbench.blocks.canMakeOwn(path);
    },
    run: (workbench) => workbench.blocks.makeOwn(chosen(workbench) ?? ''),
  },
  keepBlock: {
    keys: [],
    where: 'outsideFields',
    place: 'arrange/blocks',
    contexts: ['node', 'row'],
    enabled: (workbench) => own(workbench) !== undefined,
    run: (workbench) => void workbench.library.keep(own(workbench) ?? ''),
  },
});
