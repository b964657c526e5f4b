import { defineLayer } from '../kinds/layer';
import { elements } from '../kinds/shape';
import { reshape } from '../program/ops/reshape';

export default defineLayer({
  kind: 'flatten',
  group: 'dense',
  inputs: 1,
  params: {},
  shape: ([input = []]) => [elements(input)],
  window: () => 'all',
  formulas: ([input = []]) => ({ shape: `${input.join('·')} = ${elements(input)}` }),
  keras: () => ({ className: 'Flatten', config: {} }),
  emit: ({ b, x }) => reshape(b, x, [elements(x.shape.slice(1).map((size) => size ?? 1))]),
  face: () => '',
  words: {
    en: {
      name: 'Flatten',
      about: 'Lays a feature map out as one long vector, ready for Dense.',
      params: {},
    },
    zh: { name: '拉直 Flatten', about: '把特征图拉直成一维向量，送入全连接层。', params: {} },
  },
});
