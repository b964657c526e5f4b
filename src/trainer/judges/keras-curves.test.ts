import { expect, test } from 'vitest';
import fixture from '../../../test/fixtures/keras/curves.json';
import { loadTensorFlow } from '../tensorflow';
import { norm } from './distance';
import {
  batchOf,
  kerasWeights,
  openAtFormula,
  relative,
  settingsOf,
  withoutDropout,
} from './keras-course';
import { pictures } from './keras-formula';

/** Relative: of the first loss, of gradients' norms, and below which no spread is told apart. */
const ALIKE = 1e-4;
/** How often as far from Keras as Keras is from itself. */
const TIMES = 3;
/** Milliseconds until a test counts as hung: the large nets take long on a busy machine. */
const HUNG = 300_000;

const { examples, held, cases } = fixture;
const dataset = pictures([32, 32, 3], examples + held);

test.each(cases)(
  '$case follows Keras',
  async (one) => {
    const settings = settingsOf(one.settings);
    const { batchSize: batch } = settings;
    const analysis = withoutDropout(one.net);
    const training = await openAtFormula(loadTensorFlow(), analysis, dataset, settings);
    const advance = (from: number, to: number): readonly number[] => {
      const steps = Array.from({ length: to - from }, (_, index) => from + index);
      const figures = training.advance(
        steps.map((step) => batchOf(one.first + step, batch, examples)),
        steps.map(() => settings.learningRate),
      );
      return figures.map(({ loss }) => loss / batch);
    };
    const [first = NaN] = advance(0, 1);
    const state = training.read();
    // What an optimizer remembers of its first step is this share of the gradient.
    const share = settings.optimizer.name === 'adam' ? 0.1 : settings.learningRate;
    const norms = new Map(
      kerasWeights(analysis).map(({ ours, theirs }) => [
        theirs,
        norm(state[`${ours}.m`]?.data ?? []) / share,
      ]),
    );
    const losses = [first, ...advance(1, one.losses.length)];
    const all = Int32Array.from({ length: held }, (_, index) => examples + index);
    const judged = training.evaluate(all).loss / held;
    training.dispose();

    const [expected = NaN] = one.losses;
    expect(relative(first, expected)).toBeLessThan(ALIKE);
    for (const { weight, norm: size } of one.gradients) {
      // A bias in front of a batch normalization has no gradient but rounding: its layer's counts.
      const layer = weight.replace(/[^/]*$/, '');
      const scale = one.gradients.map((other) => (other.weight.startsWith(layer) ? other.norm : 0));
      const far = Math.abs((norms.get(weight) ?? NaN) - size) / Math.max(...scale);
      expect(far, weight).toBeLessThan(ALIKE);
    }
    one.losses.forEach((theirs, step) => {
      const most = Math.max(TIMES * one.spread, ALIKE * theirs);
      expect(Math.abs((losses[step] ?? NaN) - theirs), `step ${step}`).toBeLessThan(most);
    });
    // Where an ulp at the start leaves Keras' moving statistics alone, they can be judged.
    if (one.held.spread < ALIKE / 10) expect(relative(judged, one.held.loss)).toBeLessThan(ALIKE);
  },
  HUNG,
);
