import type { Localized } from '../../core/kinds/language';

const en = {
  net: 'Net',
  paper: 'Paper',
  top5: (error: number) => `${error} % top-5 error on ImageNet`,
  totals: 'Totals',
  layers: 'Layers',
  layersMeans: 'Every layer of the net, blocks opened.',
  hint: 'Choose a node to see its settings and what follows from them.',
};

export const ABOUT: Localized<typeof en> = {
  en,
  zh: {
    net: '网络',
    paper: '论文',
    top5: (error) => `ImageNet Top-5 错误率 ${error} %`,
    totals: '总计',
    layers: '层数',
    layersMeans: '网络的全部层，模块展开计算。',
    hint: '选中一个节点，查看它的设置以及由此得出的结果。',
  },
};
