import { type Catalogue, catalogue } from '../catalogue';
import type { Language, Localized } from '../kinds/language';
import type { ProblemCode, ProblemOf } from '../kinds/problem';
import { ENGLISH } from './problems/en';
import type { ProblemSentences } from './problems/sentences';
import { CHINESE } from './problems/zh';

const SENTENCES: Localized<ProblemSentences> = { en: ENGLISH, zh: CHINESE };

/** A sentence about a node that stands inside of what is told of. */
export const INSIDE: Localized<(name: string, sentence: string) => string> = {
  en: (name, sentence) => `Inside, at ${name}: ${sentence}`,
  zh: (name, sentence) => `内部“${name}”处：${sentence}`,
};

/**
 * A problem as a sentence: what is wrong, with its values, and what to do about it. `kinds` names
 * the user's blocks too, where the net has any.
 */
export function say<C extends ProblemCode>(
  problem: ProblemOf<C>,
  language: Language,
  kinds: Catalogue = catalogue,
): string {
  return SENTENCES[language][problem.code](problem.values, kinds);
}
