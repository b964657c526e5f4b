import type { Localized } from '../kinds/language';

/** What stands under the letters of a CBAPD block. */
export interface LetterWords {
  readonly yes: string;
  readonly max: string;
  readonly average: string;
}

export const LETTER_WORDS: Localized<LetterWords> = {
  en: { yes: 'yes', max: 'max', average: 'mean' },
  zh: { yes: '是', max: '最大', average: '平均' },
};

interface FootWords {
  readonly macs: (count: string) => string;
  readonly receptiveField: (field: string) => string;
  /** A receptive field that is the whole input. */
  readonly all: string;
}

/** What stands at the foot of a node; short, since a node is narrow. */
export const FOOT_WORDS: Localized<FootWords> = {
  en: {
    macs: (count) => `${count} MACs`,
    receptiveField: (field) => `sees ${field}`,
    all: 'all',
  },
  zh: {
    macs: (count) => `乘加 ${count}`,
    receptiveField: (field) => `感受野 ${field}`,
    all: '全图',
  },
};
