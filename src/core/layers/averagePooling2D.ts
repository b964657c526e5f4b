import { defineLayer } from '../kinds/layer';
import {
  POOL_PARAMS,
  poolConfig,
  poolFace,
  poolFormulas,
  poolShape,
  poolWindow,
} from '../kinds/pooling';
import { averagePool } from '../program/ops/pooling';
import { PADDING_WORDS } from '../text/padding';

export default defineLayer({
  kind: 'averagePooling2D',
  group: 'pooling',
  inputs: 1,
  params: POOL_PARAMS,
  shape: ([input], p) => poolShape(input, p),
  window: poolWindow,
  formulas: ([input], output, p) => poolFormulas(input, output, p),
  keras: (p) => ({ className: 'AveragePooling2D', config: poolConfig(p) }),
  emit: ({ b, x, p }) =>
    averagePool(b, x, { window: p.size, stride: p.stride, padding: p.padding }),
  face: poolFace,
  words: {
    en: {
      name: 'AveragePooling',
      about: 'Keeps the mean of each window: less data, background stays.',
      params: { size: 'Pool', stride: 'Stride', padding: 'Padding' },
      options: PADDING_WORDS.en,
    },
    zh: {
      name: '平均池化',
      about: '取每个窗口的平均值：减少特征数据量，保留背景特征。',
      params: { size: '池化核尺寸', stride: '步长', padding: '填充' },
      options: PADDING_WORDS.zh,
    },
  },
});
