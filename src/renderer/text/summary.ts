import type { Localized } from '../../core/kinds/language';

const en = {
  openBlocks: 'Open blocks',
  layer: 'Layer',
  kind: 'Kind',
  settings: 'Settings',
  shape: 'Output',
  params: 'Parameters',
  trainable: 'Trainable',
  macs: 'MACs',
  activations: 'Activations',
  receptiveField: 'Receptive field',
  wholePicture: 'all of it',
  total: 'Total',
  empty: 'Nothing to sum up yet: add a layer.',
  noProblems: 'No problems. The net can be trained.',
  wholeNet: 'Net',
  remark: 'Remark',
};

export const SUMMARY: Localized<typeof en> = {
  en,
  zh: {
    openBlocks: '展开结构块',
    layer: '层',
    kind: '类型',
    settings: '设置',
    shape: '输出形状',
    params: '参数个数',
    trainable: '可训练',
    macs: '乘加次数',
    activations: '激活值',
    receptiveField: '感受野',
    wholePicture: '全图',
    total: '总计',
    empty: '尚无内容可汇总：请先添加一层。',
    noProblems: '没有问题，可以训练。',
    wholeNet: '网络',
    remark: '说明',
  },
};
