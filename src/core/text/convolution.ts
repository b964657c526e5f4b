import type { Localized } from '../kinds/language';
import type { CONVOLUTION_PARAMS } from '../kinds/convolution';
import type { DEPTHWISE_PARAMS } from '../kinds/depthwise';

/** What sets up a convolution, in words. */
export const CONVOLUTION_WORDS: Localized<
  Readonly<Record<keyof typeof CONVOLUTION_PARAMS, string>>
> = {
  en: {
    filters: 'Filters',
    kernel: 'Kernel',
    stride: 'Stride',
    padding: 'Padding',
    useBias: 'Bias',
    initializer: 'Kernel starts as',
  },
  zh: {
    filters: '卷积核个数',
    kernel: '核尺寸',
    stride: '步长',
    padding: '填充',
    useBias: '偏置项',
    initializer: '权重初始化',
  },
};

/** What sets up a convolution of each channel by itself, in words. */
export const DEPTHWISE_WORDS: Localized<Readonly<Record<keyof typeof DEPTHWISE_PARAMS, string>>> = {
  en: {
    kernel: 'Kernel',
    stride: 'Stride',
    padding: 'Padding',
    depthMultiplier: 'Kernels per channel',
    useBias: 'Bias',
    initializer: 'Kernel starts as',
  },
  zh: {
    kernel: '核尺寸',
    stride: '步长',
    padding: '填充',
    depthMultiplier: '每通道核数',
    useBias: '偏置项',
    initializer: '权重初始化',
  },
};
