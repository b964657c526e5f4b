import {
  DEPTHWISE_PARAMS,
  depthwiseChannels,
  depthwiseConfig,
  depthwiseKernel,
  depthwiseWindow,
} from '../kinds/depthwise';
import { featureMap } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { elements, pairText } from '../kinds/shape';
import { slideOver, slideText } from '../kinds/window';
import { biasAdd } from '../program/ops/bias-add';
import { depthwiseConv2D } from '../program/ops/depthwise-conv-2d';
import { DEPTHWISE_WORDS } from '../text/convolution';
import { INITIALIZER_WORDS } from '../text/initializers';
import { PADDING_WORDS } from '../text/padding';

export default defineLayer({
  kind: 'depthwiseConv2D',
  group: 'convolution',
  inputs: 1,
  params: DEPTHWISE_PARAMS,
  shape: ([input], p) => [
    ...slideOver(featureMap(input), depthwiseWindow(p)),
    depthwiseChannels(input, p),
  ],
  weights: ([input], p) => ({
    depthwiseKernel: depthwiseKernel(input, p),
    bias: p.useBias
      ? { shape: [depthwiseChannels(input, p)], trainable: true, initializer: 'zeros' }
      : null,
  }),
  // One for each weight of a channel's own kernel, at each place of the output.
  macs: (_inputs, output, p) => elements(output) * elements(p.kernel),
  window: depthwiseWindow,
  formulas([input = []], output, p) {
    const weights = depthwiseKernel(input, p).shape;
    const bias = p.useBias ? depthwiseChannels(input, p) : 0;
    const { kernel } = p;
    return {
      height: slideText(input[0] ?? 0, depthwiseWindow(p), 0, output[0] ?? 0),
      width: slideText(input[1] ?? 0, depthwiseWindow(p), 1, output[1] ?? 0),
      params: `${weights.join('·')}${bias ? ` + ${bias}` : ''} = ${elements(weights) + bias}`,
      macs: `${[...output, ...kernel].join('·')} = ${elements(output) * elements(kernel)}`,
    };
  },
  keras: (p) => ({ className: 'DepthwiseConv2D', config: depthwiseConfig(p) }),
  emit({ b, x, p, weight }) {
    const y = depthwiseConv2D(b, x, b.read(weight('depthwiseKernel')), p);
    return p.useBias ? biasAdd(b, y, b.read(weight('bias'))) : y;
  },
  face: (p) => `×${p.depthMultiplier} @ ${pairText(p.kernel)} / ${p.stride}, ${p.padding}`,
  words: {
    en: {
      name: 'DepthwiseConv2D',
      about:
        'Slides a kernel of its own over each channel, without mixing channels: far fewer weights than Conv2D.',
      params: DEPTHWISE_WORDS.en,
      options: { ...INITIALIZER_WORDS.en, ...PADDING_WORDS.en },
    },
    zh: {
      name: '逐通道卷积 DepthwiseConv2D',
      about: '每个通道用各自的卷积核，通道之间不混合：参数远少于 Conv2D。',
      params: DEPTHWISE_WORDS.zh,
      options: { ...INITIALIZER_WORDS.zh, ...PADDING_WORDS.zh },
    },
  },
});
