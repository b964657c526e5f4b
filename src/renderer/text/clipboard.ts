import type { Localized } from '../../core/kinds/language';

const en = {
  foreign: 'The clipboard holds no part of a net: copy nodes first, here or in another window.',
  elsewhere: 'Nothing was pasted: another net came onto the canvas in the meantime.',
  withinItself: 'A block cannot be put into itself.',
};

export const CLIPBOARD: Localized<typeof en> = {
  en,
  zh: {
    foreign: '剪贴板中没有网络的一部分：请先在本窗口或其他窗口中复制节点。',
    elsewhere: '未粘贴：画布上已换成另一个网络。',
    withinItself: '模块不能放入自身之内。',
  },
};
