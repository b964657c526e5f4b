import { describe, expect, test } from 'vitest';
import { present } from '../../../test/present';
import fixture from '../../../test/fixtures/keras/schedules.json';
import { bindChosen } from '../kinds/choice';
import { schedules } from './choices';

const { rate, epochs, stepsPerEpoch } = fixture;

/** Of the rate that was set: Keras has float32. */
const ALIKE = 1e-6;

function farthest(ours: readonly number[], theirs: readonly number[]): number {
  expect(ours).toHaveLength(theirs.length);
  return Math.max(...ours.map((one, index) => Math.abs(one - (theirs[index] ?? NaN)))) / rate;
}

describe('schedules', () => {
  const cases = fixture.schedules.map((one) => ({ ...one, told: JSON.stringify(one.params) }));

  test.each(cases)('$schedule $told gives the rates of Keras', (one) => {
    const schedule = bindChosen(schedules, { name: one.schedule, params: present(one.params) });
    const ours = one.rates.map((_, step) =>
      schedule.rate(rate, { step, stepsPerEpoch, epochs }, schedule.start),
    );
    expect(farthest(ours, one.rates)).toBeLessThan(ALIKE);
  });

  const plateaus = fixture.plateaus.map((one) => ({ ...one, told: JSON.stringify(one.params) }));

  test.each(plateaus)('reduceOnPlateau $told cuts where Keras does', (one) => {
    const params = present(one.params);
    const schedule = bindChosen(schedules, { name: 'reduceOnPlateau', params });
    let memory = schedule.start;
    const ours = one.losses.map((loss, epoch) => {
      const moment = { step: epoch * stepsPerEpoch, stepsPerEpoch, epochs };
      const now = schedule.rate(rate, moment, memory);
      const valLoss = loss ?? NaN;
      memory = schedule.after(memory, { loss: 0, accuracy: 0, valLoss, valAccuracy: 0 });
      // A checkpoint keeps what a schedule remembers as JSON.
      const kept: unknown = JSON.parse(JSON.stringify(memory));
      expect(kept).toEqual(memory);
      return now;
    });
    expect(farthest(ours, one.rates)).toBeLessThan(ALIKE);
  });

  test('every one has its case', () => {
    const judged = new Set([...cases.map(({ schedule }) => schedule), 'reduceOnPlateau']);
    expect(schedules.map(({ name }) => name).filter((name) => !judged.has(name))).toEqual([]);
  });

  test('warming up longer than the run only rises', () => {
    const schedule = bindChosen(schedules, { name: 'cosine', params: { warmUp: 20 } });
    const rates = Array.from({ length: 60 }, (_, step) =>
      schedule.rate(rate, { step, stepsPerEpoch, epochs }, schedule.start),
    );
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    expect(Math.max(...rates)).toBeLessThan(rate);
  });
});
