import type { Localized } from '../../core/kinds/language';

const en = {
  untitled: 'Untitled',
  edited: 'edited',
  saved: (name: string) => `Saved as ${name}`,
  /** What stands before the reason for which a file was not opened. */
  notOpened: (name: string) => `${name} was not opened.`,
};

export const FILES: Localized<typeof en> = {
  en,
  zh: {
    untitled: '未命名',
    edited: '已修改',
    saved: (name) => `已保存为 ${name}`,
    notOpened: (name) => `未能打开 ${name}。`,
  },
};
