import type { Language, Localized } from '../kinds/language';
import { shortened } from './quote';

/** Why a file could not be read or written. */
export interface UnusableFile {
  readonly code: 'missing' | 'forbidden' | 'full' | 'tooLarge' | 'notFile' | 'failed';
  readonly path: string;
  /** What the system said of it. */
  readonly detail: string;
}

type Sentences = Readonly<Record<UnusableFile['code'], (name: string, detail: string) => string>>;

const SENTENCES: Localized<Sentences> = {
  en: {
    missing: (name) => `${name} is not there: it may have been moved, renamed or deleted.`,
    forbidden: (name) =>
      `${name} may not be used: its permissions refuse it. Choose another folder or change them.`,
    full: (name) => `${name} was not saved: the disk is full. Make room and save again.`,
    tooLarge: (name) => `${name} is too large to be a graph: the limit is 5 MB.`,
    notFile: (name) => `${name} is no file but a folder or a device: choose a file.`,
    failed: (name, detail) => `${name} could not be used: ${detail}.`,
  },
  zh: {
    missing: (name) => `找不到 ${name}：它可能已被移动、改名或删除。`,
    forbidden: (name) => `没有使用 ${name} 的权限：请另选文件夹，或修改其权限。`,
    full: (name) => `${name} 未能保存：磁盘已满，请腾出空间后再保存。`,
    tooLarge: (name) => `${name} 过大，不会是网络图文件：上限为 5 MB。`,
    notFile: (name) => `${name} 不是文件，而是文件夹或设备：请选择一个文件。`,
    failed: (name, detail) => `无法使用 ${name}：${detail}。`,
  },
};

function baseName(path: string): string {
  return shortened(path.replace(/^.*[/\\](?=[^/\\])/s, ''));
}

/** Why a file could not be read or written, and what to do, as a sentence. */
export function sayFileFailure(failure: UnusableFile, language: Language): string {
  const detail = shortened(failure.detail).replace(/[.。]$/, '');
  return SENTENCES[language][failure.code](baseName(failure.path), detail);
}
