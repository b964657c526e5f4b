import type { FixContext } from './fix';
import { LANGUAGES, type Language, type Localized } from '../kinds/language';
import { shortened } from '../text/quote';

/** The name of a node, as a sentence calls it. */
export type NodeName = Localized<string>;

/**
 * What a node is called on the canvas, with its id where others are called the same: a fix says of
 * which one it speaks.
 */
export function nameOf(id: string, { graph, catalogue }: FixContext): NodeName {
  const nameIn = (language: Language, of: string): string => {
    const node = graph.nodes.find((one) => one.id === of);
    if (!node) return shortened(of);
    return shortened(node.name ?? catalogue.find(node.kind)?.words[language].name ?? node.kind);
  };
  const full = (language: Language): string => {
    const name = nameIn(language, id);
    const unique = graph.nodes.every(
      (other) => other.id === id || nameIn(language, other.id) !== name,
    );
    return unique ? name : `${name} (${id})`;
  };
  const [en, zh] = LANGUAGES.map(full);
  return { en: en ?? id, zh: zh ?? id };
}

/** Several of them in a row. */
export function named(names: readonly NodeName[], language: Language): string {
  const all = names.map((name) => name[language]);
  if (language === 'zh') return all.join('、');
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
