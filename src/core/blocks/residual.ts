import { BLOCK_INPUT, defineBlock, type InnerNode } from '../kinds/block';
import { flag, int, pair } from '../kinds/params';
import { type Pair, strideText } from '../kinds/shape';

/** The course's convolutions in a residual block: 'same', no bias. */
function convolution(
  id: string,
  from: string,
  filters: number,
  kernel: number,
  stride: Pair,
): InnerNode {
  const params = { filters, kernel: [kernel, kernel], stride, padding: 'same', useBias: false };
  return { id, kind: 'conv2D', params, from: [from] };
}

function normalization(id: string, from: string): InnerNode {
  return { id, kind: 'batchNormalization', params: {}, from: [from] };
}

export default defineBlock({
  kind: 'residual',
  drawing: 'sum',
  params: {
    filters: int({ default: 64, min: 1 }),
    stride: pair({ default: 1, min: 1 }),
    projection: flag({ default: false }),
  },
  expand({ filters, stride, projection }) {
    const shortcut = projection
      ? [
          convolution('down_c1', BLOCK_INPUT, filters, 1, stride),
          normalization('down_b1', 'down_c1'),
        ]
      : [];
    return {
      nodes: [
        convolution('c1', BLOCK_INPUT, filters, 3, stride),
        normalization('b1', 'c1'),
        { id: 'a1', kind: 'activation', params: { function: 'relu' }, from: ['b1'] },
        convolution('c2', 'a1', filters, 3, [1, 1]),
        normalization('b2', 'c2'),
        ...shortcut,
        {
          id: 'sum',
          kind: 'add',
          params: {},
          from: ['b2', projection ? 'down_b1' : BLOCK_INPUT],
        },
        { id: 'a2', kind: 'activation', params: { function: 'relu' }, from: ['sum'] },
      ],
      output: 'a2',
    };
  },
  face: (p) => `${p.filters} / ${strideText(p.stride)}${p.projection ? ', 1×1' : ''}`,
  words: {
    en: {
      name: 'Residual',
      about:
        'Two 3×3 convolutions whose result is added to what came in. A projection (1×1 convolution) fits the shortcut where size or depth changes.',
      params: { filters: 'Filters', stride: 'Stride', projection: 'Projection on the shortcut' },
    },
    zh: {
      name: '残差块 Residual',
      about: '两层 3×3 卷积的结果与输入相加，H(x)=F(x)+x；尺寸或深度改变时，用 1×1 卷积调整 x。',
      params: { filters: '卷积核个数', stride: '步长', projection: '跳连上用 1×1 卷积' },
    },
  },
});
