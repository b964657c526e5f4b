import type { Localized } from '../../core/kinds/language';
import type { Obstacle } from '../../core/graph/connectable';

const en = {
  obstacles: {
    itself: () => 'A node cannot feed itself.',
    circle: () => 'This would close a circle: a net only runs forward.',
    takesNothing: (name: string) => `${name} takes nothing in.`,
    givesNothing: () => 'What reaches the output leaves the block: nothing follows it.',
    full: (name: string) => `${name} has no room for another input.`,
  } satisfies Record<Obstacle, (name: string) => string>,
  /** The shape that a node gives once the wire is there. */
  gives: (shape: string) => `gives ${shape}`,
  picker: 'Add a layer or block',
  search: 'Search layers and blocks',
  nothing: (query: string) => `Nothing is called “${query}”.`,
  moveEnd: 'Drag to another node, or off the net to remove',
};

export const WIRING: Localized<typeof en> = {
  en,
  zh: {
    obstacles: {
      itself: () => '节点不能连到自身。',
      circle: () => '这样会形成环路：网络只能向前。',
      takesNothing: (name) => `${name}没有输入端。`,
      givesNothing: () => '到达输出端的数据即离开模块，其后没有节点。',
      full: (name) => `${name}的输入端已满。`,
    },
    gives: (shape) => `输出 ${shape}`,
    picker: '添加层或模块',
    search: '搜索层和模块',
    nothing: (query) => `没有名为“${query}”的组件。`,
    moveEnd: '拖到另一个节点可改接，拖到空白处可移除',
  },
};
