import { expect, it } from 'vitest';
import { idleSettings } from './idle';
import { readSettings } from './settings';

it('leaves out what early stopping needs while it is off', () => {
  const off = readSettings({ patience: 0 }).settings;
  const on = readSettings({ patience: 3 }).settings;
  expect(idleSettings(off)).toEqual(expect.arrayContaining(['minDelta', 'restoreBest']));
  expect(idleSettings(on)).toEqual([]);
});
