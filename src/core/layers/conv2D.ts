import { CONVOLUTION_PARAMS } from '../kinds/convolution';
import { featureMap, lastAxis } from '../kinds/feature-map';
import { defineLayer } from '../kinds/layer';
import { pair } from '../kinds/params';
import { type Pair, pairText, type Shape, strideText } from '../kinds/shape';
import { ShapeError } from '../kinds/shape-error';
import { type Padding, slideOver, slideText, type Window } from '../kinds/window';
import { biasAdd } from '../program/ops/bias-add';
import { conv2D } from '../program/ops/conv-2d';
import { dilatedConv2D } from '../program/ops/dilated-conv-2d';
import { CONVOLUTION_WORDS } from '../text/convolution';
import { INITIALIZER_WORDS } from '../text/initializers';
import { PADDING_WORDS } from '../text/padding';

interface Kernel {
  readonly filters: number;
  readonly kernel: Window['size'];
  readonly stride: Window['stride'];
  readonly dilation: Window['dilation'];
  readonly padding: Padding;
}

function windowOf(p: Kernel): Window {
  return { size: p.kernel, stride: p.stride, dilation: p.dilation, padding: p.padding };
}

function isOne([vertical, horizontal]: Pair): boolean {
  return vertical === 1 && horizontal === 1;
}

/** @throws ShapeError as Keras refuses: where a dilated kernel strides */
function slid(input: Shape | undefined, p: Kernel): Shape {
  const map = featureMap(input);
  if (!isOne(p.stride) && !isOne(p.dilation))
    throw new ShapeError('stridedDilation', { stride: p.stride, dilation: p.dilation });
  return [...slideOver(map, windowOf(p)), p.filters];
}

/** One multiply-accumulate per kernel weight and output position. */
function macsOf(input: Shape | undefined, output: Shape, p: Kernel): number {
  const [height = 0, width = 0] = output;
  return height * width * p.kernel[0] * p.kernel[1] * lastAxis(input) * p.filters;
}

const { filters, kernel, stride, ...others } = CONVOLUTION_PARAMS;

export default defineLayer({
  kind: 'conv2D',
  group: 'convolution',
  inputs: 1,
  params: { filters, kernel, stride, dilation: pair({ default: 1, min: 1 }), ...others },
  shape: ([input], p) => slid(input, p),
  weights: ([input], p) => ({
    kernel: {
      shape: [...p.kernel, lastAxis(input), p.filters],
      trainable: true,
      initializer: p.initializer,
    },
    bias: p.useBias ? { shape: [p.filters], trainable: true, initializer: 'zeros' } : null,
  }),
  macs: ([input], output, p) => macsOf(input, output, p),
  window: windowOf,
  formulas([input = []], output, p) {
    const [tall, wide] = p.kernel;
    const weights = `${tall}·${wide}·${lastAxis(input)}·${p.filters}`;
    const count = tall * wide * lastAxis(input) * p.filters + (p.useBias ? p.filters : 0);
    const [height = 0, width = 0] = output;
    return {
      height: slideText(input[0] ?? 0, windowOf(p), 0, height),
      width: slideText(input[1] ?? 0, windowOf(p), 1, width),
      params: `${weights}${p.useBias ? ` + ${p.filters}` : ''} = ${count}`,
      macs: `${height}·${width}·${weights} = ${macsOf(input, output, p)}`,
    };
  },
  keras: (p) => ({
    className: 'Conv2D',
    config: {
      filters: p.filters,
      kernelSize: p.kernel,
      strides: p.stride,
      padding: p.padding,
      dilationRate: p.dilation,
      useBias: p.useBias,
      kernelInitializer: p.initializer,
    },
  }),
  emit({ b, x, p, weight }) {
    const kernel = b.read(weight('kernel'));
    const y = isOne(p.dilation) ? conv2D(b, x, kernel, p) : dilatedConv2D(b, x, kernel, p);
    return p.useBias ? biasAdd(b, y, b.read(weight('bias'))) : y;
  },
  face(p) {
    const dilated = isOne(p.dilation) ? '' : `, d ${strideText(p.dilation)}`;
    return `${p.filters} @ ${pairText(p.kernel)} / ${strideText(p.stride)}, ${p.padding}${dilated}`;
  },
  words: {
    en: {
      name: 'Conv2D',
      about: 'Slides filters over the feature map; each filter makes one channel of the output.',
      params: { ...CONVOLUTION_WORDS.en, dilation: 'Dilation' },
      options: { ...INITIALIZER_WORDS.en, ...PADDING_WORDS.en },
    },
    zh: {
      name: '卷积 Conv2D',
      about: '卷积核按步长在特征图上滑动；每个卷积核得到输出的一个通道。',
      params: { ...CONVOLUTION_WORDS.zh, dilation: '空洞率' },
      options: { ...INITIALIZER_WORDS.zh, ...PADDING_WORDS.zh },
    },
  },
});
