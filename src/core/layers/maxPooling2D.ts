import { defineLayer } from '../kinds/layer';
import {
  POOL_PARAMS,
  poolConfig,
  poolFace,
  poolFormulas,
  poolShape,
  poolWindow,
} from '../kinds/pooling';
import { maxPool } from '../program/ops/pooling';
import { PADDING_WORDS } from '../text/padding';

export default defineLayer({
  kind: 'maxPooling2D',
  group: 'pooling',
  inputs: 1,
  params: POOL_PARAMS,
  shape: ([input], p) => poolShape(input, p),
  window: poolWindow,
  formulas: ([input], output, p) => poolFormulas(input, output, p),
  keras: (p) => ({ className: 'MaxPooling2D', config: poolConfig(p) }),
  emit: ({ b, x, p }) => maxPool(b, x, { window: p.size, stride: p.stride, padding: p.padding }),
  face: poolFace,
  words: {
    en: {
      name: 'MaxPooling',
      about: 'Keeps the largest value of each window: less data, texture stays.',
      params: { size: 'Pool', stride: 'Stride', padding: 'Padding' },
      options: PADDING_WORDS.en,
    },
    zh: {
      name: '最大池化',
      about: '取每个窗口的最大值：减少特征数据量，提取图片纹理。',
      params: { size: '池化核尺寸', stride: '步长', padding: '填充' },
      options: PADDING_WORDS.zh,
    },
  },
});
