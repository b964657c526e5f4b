import { lastAxis } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { choice, flag, int } from '../kinds/params';
import { elements } from '../kinds/shape';
import { KERNEL_INITIALIZERS } from '../kinds/weight';
import { biasAdd } from '../program/ops/bias-add';
import { dense } from '../program/ops/mat-mul';
import { INITIALIZER_WORDS } from '../text/initializers';

export default defineLayer({
  kind: 'dense',
  group: 'dense',
  inputs: 1,
  params: {
    units: int({ default: 128, min: 1 }),
    useBias: flag({ default: true }),
    initializer: choice(KERNEL_INITIALIZERS),
  },
  // Keras: on a feature map Dense acts on the last axis alone.
  shape: ([input = []], p) => [...input.slice(0, -1), p.units],
  weights: ([input], p) => ({
    kernel: {
      shape: [lastAxis(input), p.units],
      trainable: true,
      initializer: p.initializer,
    },
    bias: p.useBias ? { shape: [p.units], trainable: true, initializer: 'zeros' } : null,
  }),
  macs: ([input = []], _output, p) => elements(input) * p.units,
  window: () => 'all',
  formulas: ([input = []], _output, p) => {
    const from = lastAxis(input);
    const bias = p.useBias ? p.units : 0;
    return {
      params: `${from}·${p.units}${bias ? ` + ${bias}` : ''} = ${from * p.units + bias}`,
      macs: `${[...input, p.units].join('·')} = ${elements(input) * p.units}`,
    };
  },
  keras: (p) => ({
    className: 'Dense',
    config: { units: p.units, useBias: p.useBias, kernelInitializer: p.initializer },
  }),
  emit({ b, x, p, weight }) {
    const y = dense(b, x, b.read(weight('kernel')));
    return p.useBias ? biasAdd(b, y, b.read(weight('bias'))) : y;
  },
  face: (p) => String(p.units),
  words: {
    en: {
      name: 'Dense',
      about: 'Fully connected: every unit sees every value of the layer before.',
      params: { units: 'Units', useBias: 'Bias', initializer: 'Kernel starts as' },
      options: INITIALIZER_WORDS.en,
    },
    zh: {
      name: '全连接 Dense',
      about: '全连接层：每个神经元与前一层的每一个值相连。',
      params: { units: '神经元个数', useBias: '偏置项', initializer: '权重初始化' },
      options: INITIALIZER_WORDS.zh,
    },
  },
});
