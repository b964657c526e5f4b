import type { Localized } from '../kinds/language';
import type { Initializer } from '../kinds/weight';

/** How a kernel may start, in words. */
export const INITIALIZER_WORDS: Localized<Readonly<Record<Initializer, string>>> = {
  en: {
    glorotUniform: 'Glorot uniform',
    glorotNormal: 'Glorot normal',
    heUniform: 'He uniform',
    heNormal: 'He normal',
    lecunUniform: 'LeCun uniform',
    lecunNormal: 'LeCun normal',
    zeros: 'Zeros',
    ones: 'Ones',
  },
  zh: {
    glorotUniform: 'Glorot 均匀分布',
    glorotNormal: 'Glorot 正态分布',
    heUniform: 'He 均匀分布',
    heNormal: 'He 正态分布',
    lecunUniform: 'LeCun 均匀分布',
    lecunNormal: 'LeCun 正态分布',
    zeros: '全 0',
    ones: '全 1',
  },
};
