import { ACTIVATIONS } from '../kinds/activation';
import { defineBlock, type InnerNode, inSeries, BLOCK_INPUT } from '../kinds/block';
import { CONVOLUTION_PARAMS } from '../kinds/convolution';
import { choice, flag, pair, real } from '../kinds/params';
import { pairText, strideText } from '../kinds/shape';
import { CONVOLUTION_WORDS } from '../text/convolution';
import { INITIALIZER_WORDS } from '../text/initializers';
import { PADDING_WORDS } from '../text/padding';

const LETTERS = {
  convolve: ['filters', 'kernel', 'stride', 'padding', 'useBias', 'initializer'],
  normalize: [],
  activate: ['activation'],
  pool: ['poolKind', 'poolSize', 'poolStride', 'poolPadding'],
  drop: ['rate'],
} as const;

export default defineBlock({
  kind: 'cbapd',
  drawing: 'letters',
  params: {
    convolve: flag({ default: true }),
    ...CONVOLUTION_PARAMS,
    normalize: flag({ default: true }),
    activate: flag({ default: true }),
    activation: choice(ACTIVATIONS),
    pool: flag({ default: true }),
    poolKind: choice(['max', 'average']),
    poolSize: pair({ default: 2, min: 1 }),
    poolStride: pair({ default: 2, min: 1 }),
    poolPadding: choice(['same', 'valid']),
    drop: flag({ default: true }),
    rate: real({ default: 0.2, min: 0, max: 1, below: true }),
  },
  idle: (p) =>
    (['convolve', 'normalize', 'activate', 'pool', 'drop'] as const).flatMap((letter) =>
      p[letter] ? [] : LETTERS[letter],
    ),
  expand(p) {
    const nodes: Omit<InnerNode, 'from'>[] = [];
    if (p.convolve) {
      const { filters, kernel, stride, padding, useBias, initializer } = p;
      const params = { filters, kernel, stride, padding, useBias, initializer };
      nodes.push({ id: 'conv', kind: 'conv2D', params });
    }
    if (p.normalize) nodes.push({ id: 'bn', kind: 'batchNormalization', params: {} });
    if (p.activate)
      nodes.push({ id: 'act', kind: 'activation', params: { function: p.activation } });
    if (p.pool) {
      const params = { size: p.poolSize, stride: p.poolStride, padding: p.poolPadding };
      const kind = p.poolKind === 'max' ? 'maxPooling2D' : 'averagePooling2D';
      nodes.push({ id: 'pool', kind, params });
    }
    if (p.drop) nodes.push({ id: 'drop', kind: 'dropout', params: { rate: p.rate } });
    return inSeries(BLOCK_INPUT, nodes);
  },
  face: (p) =>
    [
      p.convolve ? `C ${p.filters}@${pairText(p.kernel)}/${strideText(p.stride)} ${p.padding}` : '',
      p.normalize ? 'B' : '',
      p.activate ? `A ${p.activation}` : '',
      p.pool ? `P ${p.poolKind} ${pairText(p.poolSize)}/${strideText(p.poolStride)}` : '',
      p.drop ? `D ${p.rate}` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  words: {
    en: {
      name: 'CBAPD',
      about:
        'The course’s building brick: Convolution, Batch normalisation, Activation, Pooling, Dropout. Each letter can be switched off.',
      params: {
        convolve: 'C: convolution',
        ...CONVOLUTION_WORDS.en,
        normalize: 'B: batch normalisation',
        activate: 'A: activation',
        activation: 'Function',
        pool: 'P: pooling',
        poolKind: 'Takes the',
        poolSize: 'Pool',
        poolStride: 'Stride',
        poolPadding: 'Padding',
        drop: 'D: dropout',
        rate: 'Rate',
      },
      options: {
        ...INITIALIZER_WORDS.en,
        ...PADDING_WORDS.en,
        max: 'largest value',
        average: 'mean',
        leakyRelu: 'leaky relu',
      },
    },
    zh: {
      name: 'CBAPD',
      about: '课程中的卷积模块：卷积、批标准化、激活、池化、舍弃。每个字母都可以单独关闭。',
      params: {
        convolve: 'C：卷积',
        ...CONVOLUTION_WORDS.zh,
        normalize: 'B：批标准化',
        activate: 'A：激活',
        activation: '激活函数',
        pool: 'P：池化',
        poolKind: '池化方式',
        poolSize: '池化核尺寸',
        poolStride: '步长',
        poolPadding: '填充',
        drop: 'D：舍弃',
        rate: '舍弃概率',
      },
      options: {
        ...INITIALIZER_WORDS.zh,
        ...PADDING_WORDS.zh,
        max: '最大值',
        average: '平均值',
        leakyRelu: 'leaky relu',
      },
    },
  },
});
