import { BLOCK_INPUT, defineBlock, type InnerNode } from '../kinds/block';
import { int, pair } from '../kinds/params';
import { type Pair, strideText } from '../kinds/shape';

/** Convolution, batch normalisation and relu under a common name: `c2_1/conv` and so on. */
function convolution(
  id: string,
  from: string,
  filters: number,
  kernel: number,
  stride: Pair,
): readonly InnerNode[] {
  const params = { filters, kernel: [kernel, kernel], stride, padding: 'same' };
  return [
    { id: `${id}_conv`, kind: 'conv2D', params, from: [from] },
    { id: `${id}_bn`, kind: 'batchNormalization', params: {}, from: [`${id}_conv`] },
    { id, kind: 'activation', params: { function: 'relu' }, from: [`${id}_bn`] },
  ];
}

export default defineBlock({
  kind: 'inception',
  drawing: 'join',
  params: {
    channels: int({ default: 16, min: 1 }),
    stride: pair({ default: 1, min: 1 }),
  },
  expand({ channels, stride }) {
    const pool = { size: [3, 3], stride: [1, 1], padding: 'same' };
    return {
      nodes: [
        ...convolution('c1', BLOCK_INPUT, channels, 1, stride),
        ...convolution('c2_1', BLOCK_INPUT, channels, 1, stride),
        ...convolution('c2_2', 'c2_1', channels, 3, [1, 1]),
        ...convolution('c3_1', BLOCK_INPUT, channels, 1, stride),
        ...convolution('c3_2', 'c3_1', channels, 5, [1, 1]),
        { id: 'p4_1', kind: 'maxPooling2D', params: pool, from: [BLOCK_INPUT] },
        ...convolution('c4_2', 'p4_1', channels, 1, stride),
        { id: 'join', kind: 'concatenate', params: {}, from: ['c1', 'c2_2', 'c3_2', 'c4_2'] },
      ],
      output: 'join',
    };
  },
  face: (p) => `4 × ${p.channels} / ${strideText(p.stride)}`,
  words: {
    en: {
      name: 'Inception',
      about:
        'Looks with 1×1, 3×3 and 5×5 kernels and a pool at once and stacks what they find along the channels.',
      params: { channels: 'Channels of each lane', stride: 'Stride' },
    },
    zh: {
      name: 'Inception 块',
      about: '同一层内同时使用 1×1、3×3、5×5 卷积核和池化，结果沿深度方向叠加。',
      params: { channels: '每条支路的通道数', stride: '步长' },
    },
  },
});
