import { lastAxis } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { flag, real } from '../kinds/params';
import type { Initializer, Weight } from '../kinds/weight';
import { batchNormalization } from '../program/ops/batch-normalization';

export default defineLayer({
  kind: 'batchNormalization',
  group: 'normalization',
  inputs: 1,
  params: {
    // Keras' defaults.
    momentum: real({ default: 0.99, min: 0, max: 1 }),
    epsilon: real({ default: 0.001, min: 1e-5, max: 1 }),
    scale: flag({ default: true }),
    center: flag({ default: true }),
  },
  shape: ([input = []]) => input,
  weights([input], p) {
    const of = (initializer: Initializer, trainable: boolean): Weight => ({
      shape: [lastAxis(input)],
      trainable,
      initializer,
    });
    return {
      gamma: p.scale ? of('ones', true) : null,
      beta: p.center ? of('zeros', true) : null,
      movingMean: of('zeros', false),
      movingVariance: of('ones', false),
    };
  },
  formulas([input], _output, p) {
    const channels = lastAxis(input);
    const kinds = 2 + Number(p.scale) + Number(p.center);
    return { params: `${kinds}·${channels} = ${kinds * channels}` };
  },
  keras: (p) => ({
    className: 'BatchNormalization',
    config: { momentum: p.momentum, epsilon: p.epsilon, scale: p.scale, center: p.center },
  }),
  emit: ({ b, x, p, weight }) =>
    batchNormalization(b, x, {
      gamma: p.scale ? weight('gamma') : null,
      beta: p.center ? weight('beta') : null,
      movingMean: weight('movingMean'),
      movingVariance: weight('movingVariance'),
      momentum: p.momentum,
      epsilon: p.epsilon,
    }),
  face: () => '',
  words: {
    en: {
      name: 'BatchNorm',
      about:
        'Standardises each channel over the batch to mean 0 and deviation 1, then scales and shifts it. Belongs between convolution and activation.',
      params: {
        momentum: 'Momentum',
        epsilon: 'Epsilon',
        scale: 'Scale γ',
        center: 'Shift β',
      },
    },
    zh: {
      name: '批标准化 BN',
      about:
        '把一批数据的每个通道标准化为均值 0、标准差 1，再缩放和偏移。放在卷积层之后、激活层之前。',
      params: {
        momentum: '动量',
        epsilon: 'Epsilon',
        scale: '缩放因子 γ',
        center: '偏移因子 β',
      },
    },
  },
});
