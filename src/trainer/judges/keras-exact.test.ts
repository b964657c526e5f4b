import { expect, test } from 'vitest';
import fixture from '../../../test/fixtures/keras/exact.json';
import { Pace } from '../pace';
import { loadTensorFlow } from '../tensorflow';
import { batchOf, openAtFormula, relative, settingsOf, withoutDropout } from './keras-course';
import { pictures } from './keras-formula';

/** Relative, of each loss. Keras moves by less than a tenth of it when its start moves by one ulp. */
const ALIKE = 1e-4;

const { batch, examples, stepsPerEpoch, cases } = fixture;
const datasets = {
  mlp: pictures([28, 28, 1], examples),
  lenet5: pictures([32, 32, 3], examples),
};

type Case = (typeof cases)[number];

/**
 * Keras takes the input of any final softmax or sigmoid as logits, of whichever loss: of softmax
 * cross-entropy after a sigmoid too. Ours takes another activation's output as probabilities.
 */
const apart = cases.filter(({ case: title }) => title.includes(' after s'));
const alike = cases.filter((one) => !apart.includes(one));

/** The largest relative distance of a loss from Keras', and at which step it is. */
async function farthest(one: Case): Promise<{ readonly far: number; readonly step: number }> {
  const settings = settingsOf(one.settings);
  const dataset = one.net === 'mlp' ? datasets.mlp : datasets.lenet5;
  const analysis = withoutDropout(one.net, one.last);
  const training = await openAtFormula(loadTensorFlow(), analysis, dataset, settings, one.gain);
  const pace = new Pace(settings, stepsPerEpoch);
  const figures = training.advance(
    one.losses.map((_, step) => batchOf(one.first + step, batch, examples)),
    one.losses.map((_, step) => pace.at(step)),
  );
  const far = one.losses.map((expected, step) =>
    relative((figures[step]?.loss ?? NaN) / batch, expected),
  );
  training.dispose();
  const most = Math.max(...far);
  return { far: most, step: far.indexOf(most) };
}

test.each(alike)('$net takes the course of Keras: $case', async (one) => {
  const { far, step } = await farthest(one);
  expect(one.spread).toBeLessThan(ALIKE / 10);
  expect(far, `step ${step}`).toBeLessThan(ALIKE);
});

test.each(apart)('$net goes its own way: $case', async (one) => {
  expect((await farthest(one)).far).toBeGreaterThan(ALIKE);
});
