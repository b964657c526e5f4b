import type { Localized } from '../../core/kinds/language';

const en = {
  graph: 'Net',
  /** How the net is used by keys, told once as the focus comes to it. */
  help: 'Arrow keys walk along the wires. Enter edits, Space selects, C connects, Delete removes. Question mark lists all keys.',
  empty: 'The net is empty.',
  node: (name: string, shape: string) => `${name}, ${shape}`,
  unknown: 'shape unknown',
  selected: 'selected',
  notSelected: 'not selected',
  end: 'No node there.',
  added: (name: string) => `${name} added`,
  addedAfter: (name: string, before: string) => `${name} added after ${before}`,
  addedMany: (count: string) => `${count} nodes added`,
  removed: (name: string) => `${name} removed`,
  removedMany: (count: string) => `${count} nodes removed`,
  connected: (from: string, to: string) => `${from} connected to ${to}`,
  connectedMany: (count: string) => `${count} wires added`,
  disconnected: (from: string, to: string) => `${from} no longer connected to ${to}`,
  disconnectedMany: (count: string) => `${count} wires removed`,
  changedMany: (count: string) => `${count} nodes changed`,
  /** What was done, and the node that shows it. */
  outcome: (what: string, state: string) => `${what}: ${state}`,
  connecting: (name: string, fitting: number) =>
    fitting === 0
      ? `Connect ${name}: nothing fits. Up and down go through all nodes.`
      : `Connect ${name}: ${fitting} ${fitting === 1 ? 'fits' : 'fit'}. Left and right choose, Enter connects, Escape gives up.`,
  aimed: (name: string, number: number, of: number) => `${name}, ${number} of ${of}`,
  replaces: (name: string) => `takes the place of ${name}`,
  gaveUp: 'Not connected.',
  also: (one: string, other: string) => `${one}, ${other}`,
  then: (one: string, next: string) => `${one}. ${next}`,
};

/** What is said to those who hear the window. */
export const SPOKEN: Localized<typeof en> = {
  en,
  zh: {
    graph: '网络',
    help: '方向键沿连线移动，回车键编辑，空格键选择，C 键连线，删除键移除，问号键列出所有快捷键。',
    empty: '网络为空。',
    node: (name, shape) => `${name}，${shape}`,
    unknown: '形状未知',
    selected: '已选中',
    notSelected: '未选中',
    end: '那里没有节点。',
    added: (name) => `已添加${name}`,
    addedAfter: (name, before) => `已在${before}之后添加${name}`,
    addedMany: (count) => `已添加 ${count} 个节点`,
    removed: (name) => `已删除${name}`,
    removedMany: (count) => `已删除 ${count} 个节点`,
    connected: (from, to) => `${from}已连接到${to}`,
    connectedMany: (count) => `已添加 ${count} 条连线`,
    disconnected: (from, to) => `${from}不再连接到${to}`,
    disconnectedMany: (count) => `已删除 ${count} 条连线`,
    changedMany: (count) => `已修改 ${count} 个节点`,
    outcome: (what, state) => `${what}：${state}`,
    connecting: (name, fitting) =>
      fitting === 0
        ? `从${name}连线：没有合适的节点。上下方向键可遍历所有节点。`
        : `从${name}连线：有 ${fitting} 个合适的节点。左右方向键选择，回车键连接，Esc 键放弃。`,
    aimed: (name, number, of) => `${name}，第 ${number} 个，共 ${of} 个`,
    replaces: (name) => `将取代${name}`,
    gaveUp: '未连接。',
    also: (one, other) => `${one}，${other}`,
    then: (one, next) => `${one}。${next}`,
  },
};
