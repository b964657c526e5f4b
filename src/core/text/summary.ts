import type { Localized } from '../kinds/language';

const en = {
  id: 'Layer',
  name: 'Name',
  kind: 'Kind',
  settings: 'Settings',
  shape: 'Output',
  params: 'Parameters',
  trainable: 'Trainable',
  macs: 'MACs',
  activations: 'Activation bytes',
  receptiveField: 'Receptive field',
  total: 'Total',
  all: 'all',
};

/** The words of a summary as a file. */
export const SUMMARY_WORDS: Localized<typeof en> = {
  en,
  zh: {
    id: '层',
    name: '名称',
    kind: '类型',
    settings: '设置',
    shape: '输出形状',
    params: '参数个数',
    trainable: '可训练',
    macs: '乘加次数',
    activations: '激活字节数',
    receptiveField: '感受野',
    total: '总计',
    all: '全图',
  },
};
