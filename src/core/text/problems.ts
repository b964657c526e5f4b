import { type Catalogue, catalogue } from '../catalogue';
import type { Language, Localized } from '../kinds/language';
import type { ProblemCode, ProblemOf } from '../kinds/problem';
import { ENGLISH } from './problems/en';
import type { ProblemSentences } from './problems/sentences';
import { CHINESE } from './problems/zh';

const SENTENCES: Localized<ProblemSentences> = { en: ENGLISH, zh: CHINESE };

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
