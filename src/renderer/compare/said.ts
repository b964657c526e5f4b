import type { Catalogue } from '../../core/catalogue';
import type { Change } from '../../core/diff/diff';
import type { GraphNode } from '../../core/graph/document';
import type { Language } from '../../core/kinds/language';
import type { ParamValue } from '../../core/kinds/params';
import { grouped } from '../../core/text/numbers';
import { quoted, shortened } from '../../core/text/quote';
import { COMPARE } from '../text/compare';

/** A change as a line: what it is of, and what it was and is; null where only the label speaks. */
export interface SaidChange {
  readonly label: string;
  readonly values: readonly [before: string, after: string] | null;
}

/** What a node is called: by its user, else by its kind. */
export function nameOf(node: GraphNode, catalogue: Catalogue, language: Language): string {
  const kind = catalogue.find(node.kind)?.words[language].name;
  return shortened(node.name ?? kind ?? node.kind);
}

function valueText(
  value: ParamValue | undefined,
  options: Readonly<Record<string, string>> | undefined,
  language: Language,
): string {
  const words = COMPARE[language];
  if (value === undefined) return words.unnamed;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return grouped(value);
  if (typeof value === 'string') return options?.[value] ?? shortened(value);
  const [first] = value;
  const alike = value.length === 2 && value.every((size) => size === first);
  return alike && first !== undefined ? `${first}×${first}` : value.join('×') || quoted(value);
}

/** A change of a node in words. */
export function sayChange(
  change: Change,
  { kind }: GraphNode,
  catalogue: Catalogue,
  language: Language,
): SaidChange {
  const words = COMPARE[language];
  switch (change.type) {
    case 'param': {
      const named = catalogue.find(kind)?.words[language];
      const text = (value: ParamValue | undefined): string =>
        valueText(value, named?.options, language);
      return {
        label: named?.params[change.param] ?? shortened(change.param),
        values: [text(change.before), text(change.after)],
      };
    }
    case 'name': {
      const text = (name: string): string => (name === '' ? words.unnamed : shortened(name));
      return { label: words.name, values: [text(change.before), text(change.after)] };
    }
    case 'bypass': {
      const text = (is: boolean): string => (is ? words.yes : words.no);
      return { label: words.bypassed, values: [text(change.before), text(change.after)] };
    }
    case 'inside':
      return { label: words.inside, values: null };
  }
}
