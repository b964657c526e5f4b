import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue';

/** Every catalogue of words beside this test, by file and name. */
const modules = import.meta.glob('./*.ts', { eager: true });
const catalogues = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, words]) => typeof words === 'object')
    .map(([name, words]): [string, unknown] => [`${file} ${name}`, words]),
);

/** The paths of all words in a tree of words, with their kind: `groups.dense string`. */
function paths(words: unknown, path = ''): readonly string[] {
  if (typeof words !== 'object' || words === null) return [`${path} ${typeof words}`];
  return Object.entries(words)
    .flatMap(([key, inside]) => paths(inside, `${path}.${key}`))
    .sort();
}

function inLanguage(words: unknown, language: 'en' | 'zh'): unknown {
  return Reflect.get(Object(words), language);
}

function sentences(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(sentences);
}

describe('the words of the window', () => {
  it('are found', () => {
    expect(catalogues.length).toBeGreaterThan(8);
  });

  it.each(catalogues)('are the same in both languages: %s', (_, words) => {
    expect(paths(inLanguage(words, 'zh'))).toEqual(paths(inLanguage(words, 'en')));
  });

  it.each(catalogues)('are never empty, and not English in Chinese: %s', (_, words) => {
    for (const sentence of sentences(words)) expect(sentence.trim()).not.toBe('');
    for (const sentence of sentences(inLanguage(words, 'zh')))
      expect(sentence).toMatch(/\p{Script=Han}|^\p{Lu}+$/u);
  });

  it('name every parameter of every kind in both languages', () => {
    for (const { kind, params, words } of catalogue.kinds)
      for (const language of ['en', 'zh'] as const)
        expect([kind, Object.keys(words[language].params).sort()]).toEqual([
          kind,
          Object.keys(params).sort(),
        ]);
  });
});
