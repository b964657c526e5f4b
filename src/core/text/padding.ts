import type { Localized } from '../kinds/language';
import type { Padding } from '../kinds/window';

/** The two ways to treat the edge, in words; the field says them in English. */
export const PADDING_WORDS: Localized<Readonly<Record<Padding, string>>> = {
  en: { same: 'same (zero padding)', valid: 'valid (no padding)' },
  zh: { same: 'same（全零填充）', valid: 'valid（不填充）' },
};
