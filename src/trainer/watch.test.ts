import { expect, test } from 'vitest';
import { STANDARD_SETTINGS } from '../core/settings/settings';
import { Standing } from './standing';

const MACHINE = { processor: 'any', available: 1, threads: 1, engine: 'any' };

/** The epoch after which a run ends whose validation gives these values. */
function lastEpoch(values: readonly number[], settings: Partial<typeof STANDARD_SETTINGS>): number {
  const all = { ...STANDARD_SETTINGS, epochs: 100, ...settings };
  const standing = new Standing(all, 1, MACHINE);
  for (const value of values) {
    if (standing.over) break;
    standing.endEpoch(1, { valLoss: value, valAccuracy: value });
  }
  return standing.epoch - 1;
}

// What tf.keras.callbacks.EarlyStopping of 2.15 does with the same values.
test.each([
  ['waits for as many epochs as patience says', [3, 2, 2, 2, 1], { patience: 2 }, 4],
  ['counts anew after an improvement', [3, 3, 2, 2, 1, 1, 1, 1], { patience: 2 }, 7],
  [
    'takes what is no more than minDelta for none',
    [3, 2.5, 2.5, 1],
    { patience: 2, minDelta: 0.5 },
    3,
  ],
  ['wants accuracy to grow', [0.1, 0.2, 0.2, 0.1, 0.9], { patience: 2, monitor: 'valAccuracy' }, 4],
  ['takes no number for no improvement', [NaN, NaN, 1], { patience: 2 }, 2],
  ['never ends without patience', [1, 2, 3, 4], { patience: 0 }, 4],
] as const)('early stopping %s', (_, values, settings, expected) => {
  expect(lastEpoch(values, settings)).toBe(expected);
});
