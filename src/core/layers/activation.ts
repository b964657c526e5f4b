import { defineLayer } from '../kinds/layer';
import { choice, real } from '../kinds/params';
import { ACTIVATIONS, type ActivationName } from '../kinds/activation';
import type { Builder } from '../program/builder';
import { elu, leakyRelu, relu, sigmoid, tanh } from '../program/ops/activations';
import { softmax } from '../program/ops/softmax';
import type { Value } from '../program/value';

type Emit = (b: Builder, x: Value, slope: number) => Value;

const EMIT: Readonly<Record<ActivationName, Emit>> = {
  relu,
  sigmoid,
  tanh,
  softmax,
  elu,
  leakyRelu: (b, x, slope) => leakyRelu(b, x, { slope }),
  linear: (_b, x) => x,
};

export default defineLayer({
  kind: 'activation',
  group: 'activation',
  inputs: 1,
  params: {
    function: choice(ACTIVATIONS),
    // Keras' default of LeakyReLU.
    slope: real({ default: 0.3, min: 0, max: 1 }),
  },
  idle: (p) => (p.function === 'leakyRelu' ? [] : ['slope']),
  shape: ([input = []]) => input,
  keras: (p) =>
    p.function === 'leakyRelu'
      ? { className: 'LeakyReLU', config: { alpha: p.slope } }
      : { className: 'Activation', config: { activation: p.function } },
  emit: ({ b, x, p }) => EMIT[p.function](b, x, p.slope),
  face: (p) => (p.function === 'leakyRelu' ? `leaky relu ${p.slope}` : p.function),
  words: {
    en: {
      name: 'Activation',
      about: 'Applies a non-linear function to every value; softmax makes probabilities of scores.',
      params: { function: 'Function', slope: 'Slope below 0' },
      options: { leakyRelu: 'leaky relu' },
    },
    zh: {
      name: '激活',
      about: '对每个值施加非线性函数；softmax 把得分变成概率。',
      params: { function: '激活函数', slope: '负半轴斜率' },
      options: { leakyRelu: 'leaky relu' },
    },
  },
});
