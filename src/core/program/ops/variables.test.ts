import { expect, test } from 'vitest';
import { Builder, Recording } from '../builder';
import { scalar } from './constant';
import { placeholder } from './control';
import { assign, declare } from './variables';

test('a variable takes a copy of what is fed, and of nothing else', () => {
  const b = new Builder(new Recording(), { name: 'test' });
  const variable = declare(b, 'x', 'float32', []);
  const taken = [placeholder(b, 'fed', 'float32', []), scalar(b, 1)].map(
    (value) => assign(b, variable, value).inputs[1]?.source.type,
  );
  expect(taken).toEqual(['Snapshot', 'Const']);
});
