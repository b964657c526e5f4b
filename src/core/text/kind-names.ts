import { type Catalogue, catalogue } from '../catalogue';
import type { Language } from '../kinds/language';
import { shortened } from './quote';

/** What a kind is called; an unknown kind by its own name, shortened. `kinds` may hold own blocks. */
export function kindName(kind: string, language: Language, kinds: Catalogue = catalogue): string {
  return kinds.find(kind)?.words[language].name ?? shortened(kind);
}

/** What a kind's parameter is called in the inspector. */
export function paramName(
  kind: string,
  param: string,
  language: Language,
  kinds: Catalogue = catalogue,
): string {
  return kinds.find(kind)?.words[language].params[param] ?? shortened(param);
}
