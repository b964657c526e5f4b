import type { Language, Localized } from '../kinds/language';

/** What the demonstration prints of how it went. */
export interface DemoWords {
  readonly accuracy: (share: number) => string;
  readonly params: (counted: number, reference: number) => string;
  readonly picture: (path: string) => string;
  readonly passed: string;
  readonly ended: (outcome: string) => string;
  readonly inaccurate: string;
  readonly miscounted: string;
  readonly blank: string;
  readonly tookTooLong: string;
}

const WORDS: Localized<DemoWords> = {
  en: {
    accuracy: (share) => `Validation accuracy ${(share * 100).toFixed(1)} %`,
    params: (counted, reference) => `Parameters ${counted}, reference ${reference}`,
    picture: (path) => `Picture of the window: ${path}`,
    passed: 'The demonstration succeeded.',
    ended: (outcome) => `The demonstration failed: training ended as “${outcome}”.`,
    inaccurate: 'The demonstration failed: the validation accuracy is not above 80 %.',
    miscounted: 'The demonstration failed: the session’s parameters are not the reference’s.',
    blank: 'The demonstration failed: the picture of the window is blank.',
    tookTooLong: 'The demonstration failed: it took too long.',
  },
  zh: {
    accuracy: (share) => `验证准确率 ${(share * 100).toFixed(1)} %`,
    params: (counted, reference) => `参数量 ${counted}，参考值 ${reference}`,
    picture: (path) => `窗口截图：${path}`,
    passed: '演示成功。',
    ended: (outcome) => `演示失败：训练以“${outcome}”告终。`,
    inaccurate: '演示失败：验证准确率未超过 80 %。',
    miscounted: '演示失败：会话中的参数量与参考值不符。',
    blank: '演示失败：窗口截图是空白的。',
    tookTooLong: '演示失败：用时过长。',
  },
};

/** What the demonstration prints in a language. */
export function demoWords(language: Language): DemoWords {
  return WORDS[language];
}
