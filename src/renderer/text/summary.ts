import type { Localized } from '../../core/kinds/language';
import { SUMMARY_COLUMNS } from '../../core/text/summary';

const en = {
  ...SUMMARY_COLUMNS.en,
  table: 'All layers',
  sort: 'Sort; a third press brings back the order of the net',
  openBlocks: 'Open blocks',
  layer: 'Layer',
  activations: 'Activations',
  wholePicture: 'all of it',
  empty: 'Nothing to sum up yet: add a layer.',
  noProblems: 'No problems. The net can be trained.',
  wholeNet: 'Net',
  remark: 'Remark',
};

export const SUMMARY: Localized<typeof en> = {
  en,
  zh: {
    ...SUMMARY_COLUMNS.zh,
    table: '全部层',
    sort: '排序；按第三次恢复网络中的顺序',
    openBlocks: '展开模块',
    layer: '层',
    activations: '激活值',
    wholePicture: '全图',
    empty: '尚无内容可汇总：请先添加一层。',
    noProblems: '没有问题，可以训练。',
    wholeNet: '网络',
    remark: '说明',
  },
};
