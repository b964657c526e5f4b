import type { Localized } from '../../core/kinds/language';

const en = {
  outline: 'Outline',
  actions: 'Edit the net',
  empty: 'Nothing in it yet.',
  addFirst: 'Add the first layer',
  name: 'Name',
  branch: (number: number, of: number) => (of > 1 ? `Branch ${number} of ${of}` : 'Branch'),
  straight: (to: string) => `straight to ${to}`,
  layers: (count: number) => (count === 1 ? '1 node' : `${count} nodes`),
  from: (names: string) => `from ${names}`,
  joins: (names: string) => `joins ${names}`,
  shape: (shape: string) => `output ${shape}`,
  shapeUnknown: 'output unknown',
  params: (count: string) => `${count} parameters`,
  bypassed: 'bypassed',
  lookOnly: 'cannot be changed',
  notes: 'Notes and frames',
  removeNote: 'Remove',
  moved: (name: string, after: string) => `${name} now follows ${after}`,
  stays: (name: string) => `${name} cannot move further`,
};

/** The words of the outline. */
export const OUTLINE: Localized<typeof en> = {
  en,
  zh: {
    outline: '大纲',
    actions: '编辑网络',
    empty: '还没有内容。',
    addFirst: '添加第一层',
    name: '名称',
    branch: (number, of) => (of > 1 ? `分支 ${number}/${of}` : '分支'),
    straight: (to) => `直达 ${to}`,
    layers: (count) => `${count} 个节点`,
    from: (names) => `来自 ${names}`,
    joins: (names) => `汇合 ${names}`,
    shape: (shape) => `输出 ${shape}`,
    shapeUnknown: '输出未知',
    params: (count) => `${count} 个参数`,
    bypassed: '已旁路',
    lookOnly: '不可修改',
    notes: '备注与框',
    removeNote: '删除',
    moved: (name, after) => `${name} 现位于 ${after} 之后`,
    stays: (name) => `${name} 无法继续移动`,
  },
};
