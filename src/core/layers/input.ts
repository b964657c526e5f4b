import { defineLayer } from '../kinds/layer';
import { dims } from '../kinds/params';
import { shapeText } from '../kinds/shape';

export default defineLayer({
  kind: 'input',
  group: 'inputOutput',
  inputs: 0,
  params: { shape: dims({ default: [32, 32, 3], maxRank: 3 }) },
  shape: (_inputs, p) => p.shape,
  keras: (p) => ({ className: 'InputLayer', config: { batchInputShape: [null, ...p.shape] } }),
  emit: ({ x }) => x,
  face: (p) => shapeText(p.shape),
  words: {
    en: {
      name: 'Input',
      about: 'Where images enter the net: height × width × channels, or height × width.',
      params: { shape: 'Shape' },
    },
    zh: {
      name: '输入',
      about: '图片进入网络的地方：高 × 宽 × 通道数，或高 × 宽。',
      params: { shape: '形状' },
    },
  },
});
