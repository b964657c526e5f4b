import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue';
import type { Language } from '../../core/kinds/language';
import { searchKinds } from './kind-search';

function found(query: string, language: Language = 'en', recent: readonly string[] = []): string[] {
  return searchKinds(query, { catalogue, language, recent, fits: () => true }).map(
    ({ kind }) => kind,
  );
}

describe('a search for kinds', () => {
  it('finds by name in both languages, by Keras’ word, by initials and by letters in order', () => {
    expect(found('max pool')[0]).toBe('maxPooling2D');
    expect(found('批标准化', 'zh')[0]).toBe('batchNormalization');
    expect(found('batchnormalization', 'zh')[0]).toBe('batchNormalization');
    expect(found('卷积')).toContain('conv2D');
    expect(found('BN')[0]).toBe('batchNormalization');
    expect(found('gap')[0]).toBe('globalAveragePooling2D');
    expect(found('drpt')).toContain('dropout');
    expect(found('nothing of this name')).toEqual([]);
  });

  it('puts a name that begins so before one that holds it', () => {
    const names = found('conv');
    expect(names[0]).toBe('conv2D');
    expect(names).toContain('separableConv2D');
  });

  it('offers everything where nothing is searched for, the last used first', () => {
    const all = found('', 'en', ['dropout', 'dense']);
    expect(all).toHaveLength(catalogue.kinds.length);
    expect(all.slice(0, 2)).toEqual(['dropout', 'dense']);
  });

  it('puts what fits first', () => {
    const fits = ({ kind }: { kind: string }): boolean => kind === 'flatten';
    const [first] = searchKinds('', { catalogue, language: 'en', recent: ['dense'], fits });
    expect(first?.kind).toBe('flatten');
  });
});
