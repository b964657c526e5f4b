import type { Localized } from '../kinds/language';

const shared = {
  kind: 'Kind',
  settings: 'Settings',
  shape: 'Output',
  params: 'Parameters',
  trainable: 'Trainable',
  macs: 'MACs',
  receptiveField: 'Receptive field',
  total: 'Total',
};

/** What the columns of a summary are called, in the window as in a file. */
export const SUMMARY_COLUMNS: Localized<typeof shared> = {
  en: shared,
  zh: {
    kind: '类型',
    settings: '设置',
    shape: '输出形状',
    params: '参数个数',
    trainable: '可训练',
    macs: '乘加次数',
    receptiveField: '感受野',
    total: '总计',
  },
};

const en = {
  ...SUMMARY_COLUMNS.en,
  id: 'Layer',
  name: 'Name',
  activations: 'Activation bytes',
  all: 'all',
};

/** The words of a summary as a file. */
export const SUMMARY_WORDS: Localized<typeof en> = {
  en,
  zh: {
    ...SUMMARY_COLUMNS.zh,
    id: '层',
    name: '名称',
    activations: '激活字节数',
    all: '全图',
  },
};
