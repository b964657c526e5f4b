import type { FixContext } from './fix';
import type { GraphNode } from '../graph/document';
import type { Language, Localized } from '../kinds/language';
import { shortened } from '../text/quote';

/** The name of a node, as a sentence calls it; in Chinese within quotation marks. */
export type NodeName = Localized<string>;

/**
 * What a node is called on the canvas, with its id where others are called the same: a fix says of
 * which one it speaks.
 */
export function nameOf(id: string, { graph, catalogue }: FixContext): NodeName {
  const called = (node: GraphNode, language: Language): string =>
    shortened(node.name ?? catalogue.find(node.kind)?.words[language].name ?? node.kind);
  const node = graph.nodes.find((one) => one.id === id);
  const full = (language: Language): string => {
    if (!node) return shortened(id);
    const name = called(node, language);
    const unique = graph.nodes.every((other) => other === node || called(other, language) !== name);
    return unique ? name : `${name} (${id})`;
  };
  return { en: full('en'), zh: `“${full('zh')}”` };
}

/** Several of them in a row. */
export function named(names: readonly NodeName[], language: Language): string {
  const all = names.map((name) => name[language]);
  if (language === 'zh') return all.join('、');
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** The first of so many nodes in a row, and how many more there are. */
export function namedFirst(names: readonly NodeName[], count: number, language: Language): string {
  const more = count - names.length;
  if (more <= 0) return named(names, language);
  return language === 'zh'
    ? `${named(names, 'zh')}等 ${count} 个节点`
    : `${names.map(({ en }) => en).join(', ')} and ${more} more`;
}
