import { featureMap } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { mean } from '../program/ops/mean';

export default defineLayer({
  kind: 'globalAveragePooling2D',
  group: 'pooling',
  inputs: 1,
  params: {},
  shape: ([input]) => [featureMap(input)[2]],
  window: () => 'all',
  keras: () => ({ className: 'GlobalAveragePooling2D', config: {} }),
  emit: ({ b, x }) => mean(b, x, { axes: [1, 2] }),
  face: () => '',
  words: {
    en: {
      name: 'GlobalAveragePooling',
      about: 'The mean of each channel over the whole map: a feature map becomes a vector.',
      params: {},
    },
    zh: {
      name: '全局平均池化',
      about: '对每个通道的整张特征图取平均：特征图变成向量。',
      params: {},
    },
  },
});
