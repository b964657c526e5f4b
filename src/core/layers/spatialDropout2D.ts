import { featureMap } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { real } from '../kinds/params';
import { dropout } from '../program/ops/dropout';

export default defineLayer({
  kind: 'spatialDropout2D',
  group: 'regularization',
  inputs: 1,
  params: { rate: real({ default: 0.2, min: 0, max: 1, below: true }) },
  shape: ([input]) => featureMap(input),
  keras: (p) => ({ className: 'SpatialDropout2D', config: { rate: p.rate } }),
  emit: ({ b, x, p }) => dropout(b, x, { rate: p.rate, channels: true }),
  face: (p) => String(p.rate),
  words: {
    en: {
      name: 'SpatialDropout',
      about:
        'While training, sets a random share of the channels to 0, each as a whole; in use, all are kept.',
      params: { rate: 'Rate' },
    },
    zh: {
      name: '空间舍弃 SpatialDropout',
      about: '训练时按一定概率暂时舍弃整个通道；使用时恢复全部通道。',
      params: { rate: '舍弃概率' },
    },
  },
});
