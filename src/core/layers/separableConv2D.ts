import {
  DEPTHWISE_PARAMS,
  depthwiseChannels,
  depthwiseConfig,
  depthwiseKernel,
  depthwiseWindow,
} from '../kinds/depthwise';
import { featureMap } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { int } from '../kinds/params';
import { elements, pairText, type Shape } from '../kinds/shape';
import { slideOver, slideText } from '../kinds/window';
import { biasAdd } from '../program/ops/bias-add';
import { conv2D } from '../program/ops/conv-2d';
import { depthwiseConv2D } from '../program/ops/depthwise-conv-2d';
import { CONVOLUTION_WORDS, DEPTHWISE_WORDS } from '../text/convolution';
import { INITIALIZER_WORDS } from '../text/initializers';
import { PADDING_WORDS } from '../text/padding';

type Depthwise = Parameters<typeof depthwiseKernel>[1];

/** The two kernels' shapes: [height, width, channels, multiplier], [1, 1, channels, filters]. */
function kernels(input: Shape | undefined, p: Depthwise & { readonly filters: number }) {
  const pointwise: Shape = [1, 1, depthwiseChannels(input, p), p.filters];
  return { depthwise: depthwiseKernel(input, p), pointwise };
}

export default defineLayer({
  kind: 'separableConv2D',
  group: 'convolution',
  inputs: 1,
  params: { filters: int({ default: 32, min: 1 }), ...DEPTHWISE_PARAMS },
  shape: ([input], p) => [...slideOver(featureMap(input), depthwiseWindow(p)), p.filters],
  weights([input], p) {
    const { depthwise, pointwise } = kernels(input, p);
    return {
      depthwiseKernel: depthwise,
      pointwiseKernel: { shape: pointwise, trainable: true, initializer: p.initializer },
      bias: p.useBias ? { shape: [p.filters], trainable: true, initializer: 'zeros' } : null,
    };
  },
  macs([input], output, p) {
    const { depthwise, pointwise } = kernels(input, p);
    return elements(output.slice(0, 2)) * (elements(depthwise.shape) + elements(pointwise));
  },
  window: depthwiseWindow,
  formulas([input = []], output, p) {
    const { depthwise, pointwise } = kernels(input, p);
    const [height = 0, width = 0] = output;
    const each = `${depthwise.shape.join('·')} + ${pointwise.slice(2).join('·')}`;
    const count = elements(depthwise.shape) + elements(pointwise);
    const bias = p.useBias ? p.filters : 0;
    return {
      height: slideText(input[0] ?? 0, depthwiseWindow(p), 0, height),
      width: slideText(input[1] ?? 0, depthwiseWindow(p), 1, width),
      params: `${each}${bias ? ` + ${bias}` : ''} = ${count + bias}`,
      macs: `${height}·${width}·(${each}) = ${height * width * count}`,
    };
  },
  keras: (p) => ({
    className: 'SeparableConv2D',
    config: {
      filters: p.filters,
      ...depthwiseConfig(p),
      pointwiseInitializer: p.initializer,
    },
  }),
  emit({ b, x, p, weight }) {
    const alone = depthwiseConv2D(b, x, b.read(weight('depthwiseKernel')), p);
    const mixing = b.read(weight('pointwiseKernel'));
    const y = conv2D(b, alone, mixing, { stride: [1, 1], padding: 'valid' });
    return p.useBias ? biasAdd(b, y, b.read(weight('bias'))) : y;
  },
  face: (p) => `${p.filters} @ ${pairText(p.kernel)} / ${p.stride}, ${p.padding}`,
  words: {
    en: {
      name: 'SeparableConv2D',
      about:
        'A convolution in two steps: a kernel of its own for each channel, then 1×1 filters that mix the channels.',
      params: { filters: CONVOLUTION_WORDS.en.filters, ...DEPTHWISE_WORDS.en },
      options: { ...INITIALIZER_WORDS.en, ...PADDING_WORDS.en },
    },
    zh: {
      name: '可分离卷积 SeparableConv2D',
      about: '分两步的卷积：先每个通道用各自的卷积核，再用 1×1 卷积混合各通道。',
      params: { filters: CONVOLUTION_WORDS.zh.filters, ...DEPTHWISE_WORDS.zh },
      options: { ...INITIALIZER_WORDS.zh, ...PADDING_WORDS.zh },
    },
  },
});
