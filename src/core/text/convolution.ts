import type { Localized } from '../kinds/language';
import type { CONVOLUTION_PARAMS } from '../kinds/convolution';

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
