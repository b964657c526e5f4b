import type { Catalogue, Kind } from '../../core/catalogue';
import type { Language } from '../../core/kinds/language';

/** Letters and digits in lower case: neither spaces nor hyphens decide what is found. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}

/** The letters that begin a word in `MaxPooling2D` or `Batch normalisation`: `mp2d`, `bn`. */
function initials(text: string): string {
  return (text.match(/[A-Z]+(?![a-z])|[A-Z]|\b[a-z]|\d/g) ?? []).join('').toLowerCase();
}

function isSubsequence(query: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === query[at]) at++;
  return at === query.length;
}

/** How well a name answers a query, from 0 for not at all to 5 for exactly. */
function match(query: string, name: string): number {
  const text = folded(name);
  if (text === query) return 5;
  if (text.startsWith(query)) return 4;
  if (initials(name).startsWith(query)) return 3;
  if (text.includes(query)) return 2;
  return query.length > 1 && isSubsequence(query, text) ? 1 : 0;
}

/** The names that a kind answers to: its own in both languages, and Keras' word for it. */
function namesOf(kind: Kind, language: Language): readonly string[] {
  const { en, zh } = kind.words;
  const keras = kind.kind.slice(0, 1).toUpperCase() + kind.kind.slice(1);
  return [...new Set([kind.words[language].name, en.name, zh.name, keras])];
}

/**
 * The kinds that answer a search, best first; all of them where nothing is searched for. Of those
 * that answer equally well the ones that fit come first, then those used last.
 */
export function searchKinds(
  query: string,
  known: {
    readonly catalogue: Catalogue;
    readonly language: Language;
    /** Kinds used last, the last first. */
    readonly recent: readonly string[];
    readonly fits: (kind: Kind) => boolean;
  },
): readonly Kind[] {
  const asked = folded(query);
  const { catalogue, language, recent, fits } = known;
  return catalogue.kinds
    .map((kind, order) => {
      const matches = namesOf(kind, language).map((name) => match(asked, name));
      const at = recent.indexOf(kind.kind);
      return {
        kind,
        match: asked === '' ? 1 : Math.max(...matches),
        misfits: fits(kind) ? 0 : 1,
        age: at === -1 ? recent.length : at,
        order,
      };
    })
    .filter((found) => found.match > 0)
    .sort(
      (a, b) => b.match - a.match || a.misfits - b.misfits || a.age - b.age || a.order - b.order,
    )
    .map(({ kind }) => kind);
}
