import type { Language, Localized } from '../kinds/language';

/** What the window's frame and the system's dialogues say. */
export interface WindowWords {
  readonly title: (document: string, edited: boolean) => string;
  readonly graphs: string;
  readonly open: string;
  readonly saveAs: string;
  readonly exportTo: string;
  /** What a file of each format that is exported is. */
  readonly formats: Readonly<Record<'svg' | 'png' | 'csv' | 'md', string>>;
  readonly discard: {
    readonly question: (document: string) => string;
    readonly detail: string;
    readonly save: string;
    readonly discard: string;
    readonly cancel: string;
  };
}

const WORDS: Localized<WindowWords> = {
  en: {
    title: (document, edited) => `${document}${edited ? ' — edited' : ''} · Layerloom`,
    graphs: 'Layerloom graphs',
    open: 'Open a graph',
    saveAs: 'Save the graph',
    exportTo: 'Export',
    formats: { svg: 'SVG picture', png: 'PNG picture', csv: 'CSV table', md: 'Markdown table' },
    discard: {
      question: (document) => `Save the changes to “${document}”?`,
      detail: 'They are lost if you do not save them.',
      save: 'Save',
      discard: 'Don’t save',
      cancel: 'Cancel',
    },
  },
  zh: {
    title: (document, edited) => `${document}${edited ? ' — 已修改' : ''} · Layerloom`,
    graphs: 'Layerloom 网络图',
    open: '打开网络图',
    saveAs: '保存网络图',
    exportTo: '导出',
    formats: { svg: 'SVG 图片', png: 'PNG 图片', csv: 'CSV 表格', md: 'Markdown 表格' },
    discard: {
      question: (document) => `要保存对“${document}”的修改吗？`,
      detail: '不保存，修改将会丢失。',
      save: '保存',
      discard: '不保存',
      cancel: '取消',
    },
  },
};

/** What the window's frame and the system's dialogues say in a language. */
export function windowWords(language: Language): WindowWords {
  return WORDS[language];
}
