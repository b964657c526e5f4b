import { describe, expect, it } from 'vitest';
import { fitted, widthOfText, wrapped } from './text-width';

describe('text in a picture', () => {
  it('is cut where it does not fit, and only there', () => {
    expect(fitted('Conv2D', 12, 200)).toBe('Conv2D');
    const cut = fitted('a very long name of a very small layer', 12, 100);
    expect(cut).toMatch(/^a very.*…$/);
    expect(widthOfText(cut, 12)).toBeLessThanOrEqual(100);
    expect(fitted('卷积层卷积层卷积层', 12, 50)).toBe('卷积层…');
  });

  it('keeps surrogate pairs whole', () => {
    expect(fitted('🙂🙂🙂🙂', 10, 30)).toBe('🙂🙂…');
  });

  it('breaks at spaces, between Chinese characters, and within what is too long', () => {
    expect(wrapped('one two three', 10, 45)).toEqual(['one two', 'three']);
    expect(wrapped('感受野感受野', 10, 30)).toEqual(['感受野', '感受野']);
    expect(wrapped('first\nsecond', 10, 300)).toEqual(['first', 'second']);
    for (const line of wrapped('x'.repeat(100), 10, 60))
      expect(widthOfText(line, 10)).toBeLessThanOrEqual(60);
    expect(wrapped('x'.repeat(100), 10, 60).join('')).toBe('x'.repeat(100));
  });
});
