import { featureMap } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { maximum } from '../program/ops/maximum';

export default defineLayer({
  kind: 'globalMaxPooling2D',
  group: 'pooling',
  inputs: 1,
  params: {},
  shape: ([input]) => [featureMap(input)[2]],
  window: () => 'all',
  keras: () => ({ className: 'GlobalMaxPooling2D', config: {} }),
  emit: ({ b, x }) => maximum(b, x, { axes: [1, 2] }),
  face: () => '',
  words: {
    en: {
      name: 'GlobalMaxPooling',
      about:
        'The largest value of each channel over the whole map: a feature map becomes a vector.',
      params: {},
    },
    zh: {
      name: '全局最大池化',
      about: '对每个通道的整张特征图取最大值：特征图变成向量。',
      params: {},
    },
  },
});
