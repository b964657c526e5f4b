import type { Localized } from '../../core/kinds/language';

const en = {
  shipped: 'Built in',
  ofDocument: 'This document',
  library: 'Library',
  noneInDocument: 'Select nodes and press Ctrl+G: they become a block.',
  noneKept: 'Keep a block here to use it in every document.',
  isKept: (name: string) => `“${name}” is in your library now.`,
  instances: (count: number) => (count === 0 ? 'not used' : `×${count}`),
  remove: (name: string) => `Delete ${name}`,
  removeOwn: (name: string) => `Delete ${name}: no instance uses it`,
  removeKept: (name: string) => `Move ${name} to the trash`,
  reveal: 'Show the folder',
  again: 'Look again',
  inputs: (count: number) => (count === 1 ? 'one input' : `${count} inputs`),
};

export const LIBRARY: Localized<typeof en> = {
  en,
  zh: {
    shipped: '内置',
    ofDocument: '本文档',
    library: '模块库',
    noneInDocument: '选中若干节点后按 Ctrl+G，即可组合成模块。',
    noneKept: '把模块存到这里，便可在任何文档中使用。',
    isKept: (name) => `“${name}”已存入模块库。`,
    instances: (count) => (count === 0 ? '未使用' : `×${count}`),
    remove: (name) => `删除${name}`,
    removeOwn: (name) => `删除${name}：没有任何一处使用它`,
    removeKept: (name) => `将${name}移到回收站`,
    reveal: '打开所在文件夹',
    again: '重新读取',
    inputs: (count) => `${count} 个入口`,
  },
};
