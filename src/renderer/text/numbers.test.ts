import { describe, expect, it } from 'vitest';
import { bytes, count, formula, loss, macs, percent, shape } from './numbers';

describe('numbers', () => {
  it('are exact below a million and short above', () => {
    expect([0, 456, 62_006, 999_999].map(count)).toEqual(['0', '456', '62,006', '999,999']);
    expect([1e6, 15_262_026, 138_357_544, 1.5e9].map(count)).toEqual([
      '1.00 M',
      '15.3 M',
      '138 M',
      '1.50 G',
    ]);
  });

  it('say multiply-accumulates in millions', () => {
    expect([1290, 658_688, 12_240_128].map(macs)).toEqual(['1,290', '0.66 M', '12.2 M']);
  });

  it('say memory in decimal units', () => {
    expect([40, 12_288, 106_544, 8_140_000].map(bytes)).toEqual([
      '40 B',
      '12.3 kB',
      '107 kB',
      '8.14 MB',
    ]);
  });

  it('say shapes in the notation of the field', () => {
    expect([[28, 28, 6], [8192], [10]].map(shape)).toEqual(['28×28×6', '8,192', '10']);
  });

  it('keep their width while they stream', () => {
    expect([0, 0.5, 0.98449, 1].map(percent)).toEqual(['0.0 %', '50.0 %', '98.4 %', '100.0 %']);
    expect([2.3026, 0.12344, 0.00012345].map(loss)).toEqual(['2.303', '0.1234', '0.0001234']);
    expect(loss(NaN)).toBe('–');
  });

  it('group the thousands of a formula', () => {
    expect(formula('1536·128 + 128 = 196736')).toBe('1,536·128 + 128 = 196,736');
    expect(formula('⌈(32−5+1)/1⌉ = 28')).toBe('⌈(32−5+1)/1⌉ = 28');
  });
});
