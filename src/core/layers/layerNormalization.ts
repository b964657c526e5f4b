import { lastAxis } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { flag, real } from '../kinds/params';
import type { Initializer, Weight } from '../kinds/weight';
import { layerNormalization } from '../program/ops/layer-normalization';

export default defineLayer({
  kind: 'layerNormalization',
  group: 'normalization',
  inputs: 1,
  params: {
    // Keras' defaults.
    epsilon: real({ default: 0.001, min: 1e-7, max: 1 }),
    scale: flag({ default: true }),
    center: flag({ default: true }),
  },
  shape: ([input = []]) => input,
  weights([input], p) {
    const of = (initializer: Initializer): Weight => ({
      shape: [lastAxis(input)],
      trainable: true,
      initializer,
    });
    return { gamma: p.scale ? of('ones') : null, beta: p.center ? of('zeros') : null };
  },
  formulas([input], _output, p) {
    const channels = lastAxis(input);
    const kinds = Number(p.scale) + Number(p.center);
    return { params: `${kinds}·${channels} = ${kinds * channels}` };
  },
  keras: (p) => ({
    className: 'LayerNormalization',
    config: { epsilon: p.epsilon, scale: p.scale, center: p.center },
  }),
  emit: ({ b, x, p, weight }) =>
    layerNormalization(b, x, {
      gamma: p.scale ? b.read(weight('gamma')) : null,
      beta: p.center ? b.read(weight('beta')) : null,
      epsilon: p.epsilon,
    }),
  face: () => '',
  words: {
    en: {
      name: 'LayerNorm',
      about:
        'Standardises the channels of each place of each image to mean 0 and deviation 1, then scales and shifts them. Acts alike in training and in use.',
      params: { epsilon: 'Epsilon', scale: 'Scale γ', center: 'Shift β' },
    },
    zh: {
      name: '层标准化 LN',
      about:
        '把每张图片每个位置上的各通道标准化为均值 0、标准差 1，再缩放和偏移；训练和使用时做法相同。',
      params: { epsilon: 'Epsilon', scale: '缩放因子 γ', center: '偏移因子 β' },
    },
  },
});
