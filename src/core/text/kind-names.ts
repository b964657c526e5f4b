import { catalogue } from '../catalogue';
import type { Language } from '../kinds/language';
import { shortened } from './quote';

/** What a kind is called; an unknown kind by its own name, shortened. */
export function kindName(kind: string, language: Language): string {
  return catalogue.find(kind)?.words[language].name ?? shortened(kind);
}

/** What a kind's parameter is called in the inspector. */
export function paramName(kind: string, param: string, language: Language): string {
  return catalogue.find(kind)?.words[language].params[param] ?? shortened(param);
}
