import { expect, it } from 'vitest';
import { clock } from './clock';

it('says seconds as a clock does', () => {
  expect([0, 9.4, 59.6, 3599, 3661].map(clock)).toEqual([
    '0:00',
    '0:09',
    '1:00',
    '59:59',
    '1:01:01',
  ]);
});
