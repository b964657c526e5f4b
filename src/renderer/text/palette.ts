import type { Localized } from '../../core/kinds/language';
import type { Group } from '../../core/kinds/layer';

const en = {
  search: 'Search',
  layers: 'Layers',
  blocks: 'Blocks',
  presets: 'Presets',
  hint: 'Click to add, drag to place',
  clickHint: 'Click to add',
  nothing: (query: string) => `Nothing is called “${query}”.`,
  clear: 'Clear the search',
  params: (count: string) => `${count} parameters`,
  groups: {
    inputOutput: 'Input',
    convolution: 'Convolution',
    normalization: 'Normalisation',
    activation: 'Activation',
    pooling: 'Pooling',
    regularization: 'Regularisation',
    dense: 'Dense',
    merge: 'Merge',
  } satisfies Record<Group, string>,
};

export const PALETTE: Localized<typeof en> = {
  en,
  zh: {
    search: '搜索',
    layers: '层',
    blocks: '模块',
    presets: '经典网络',
    hint: '单击添加，拖动放置',
    clickHint: '单击添加',
    nothing: (query) => `没有名为“${query}”的组件。`,
    clear: '清除搜索',
    params: (count) => `${count} 个参数`,
    groups: {
      inputOutput: '输入',
      convolution: '卷积',
      normalization: '批标准化',
      activation: '激活',
      pooling: '池化',
      regularization: '舍弃',
      dense: '全连接',
      merge: '合并',
    },
  },
};
