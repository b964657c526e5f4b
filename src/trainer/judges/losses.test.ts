import { describe, expect, test } from 'vitest';
import { present } from '../../../test/present';
import fixture from '../../../test/fixtures/keras/losses.json';
import { bindChosen } from '../../core/kinds/choice';
import type { ParamValues } from '../../core/kinds/params';
import { Builder, Recording } from '../../core/program/builder';
import { losses } from '../../core/program/choices';
import { gradients } from '../../core/program/gradients';
import { placeholder } from '../../core/program/ops/control';
import { mean } from '../../core/program/ops/mean';
import { Session } from '../session';
import { loadTensorFlow } from '../tensorflow';
import { distance } from './distance';

const tf = loadTensorFlow();

/** Relative, in float32. */
const ALIKE = 1e-6;

/** How far a value is moved for a finite difference, and how far its slope may be off. */
const STEP = 1e-2;
const NEAR = 2e-3;

const LABELS = Int32Array.from(fixture.labels);

interface Judged {
  readonly loss: string;
  readonly params: ParamValues;
  readonly given: string;
}

/** A session that gives each example's loss and the gradient of their mean, for logits or output. */
async function open({ loss: name, params, given }: Judged) {
  const recording = new Recording();
  const b = new Builder(recording, { name: 'run' });
  const x = placeholder(b, 'x', 'float32', [null, fixture.logits.length / LABELS.length]);
  const labels = placeholder(b, 'labels', 'int32', [null]);
  const prediction = { output: x, logits: given === 'logits' ? x : null, ranked: x };
  const each = bindChosen(losses, { name, params }).perExample(b, prediction, labels);
  const [slope] = gradients(b, mean(b, each, { axes: [0] }), [x]);
  if (!slope) throw new Error('A loss has a gradient');
  const session = await Session.open(tf, {
    operations: recording.operations,
    signatures: { run: { inputs: { x, labels }, outputs: { each, slope } } },
  });
  return {
    run: (values: Float32Array) => session.run('run', { x: values, labels: LABELS }),
    dispose: () => session.dispose(),
  };
}

const CASES = fixture.cases.map((one) => ({
  ...one,
  params: present(one.params),
  told: JSON.stringify(one.params),
}));

describe.each(CASES)('$loss $told of $given', (one) => {
  test('and its gradient are those of Keras', async () => {
    const session = await open(one);
    const values = one.given === 'logits' ? fixture.logits : fixture.output;
    const { each, slope } = session.run(Float32Array.from(values));
    session.dispose();
    expect(distance(each?.data ?? [], one.losses)).toBeLessThan(ALIKE);
    expect(distance(slope?.data ?? [], one.gradient)).toBeLessThan(ALIKE);
  });

  test('slopes as finite differences say', async () => {
    const session = await open(one);
    // Away from where a loss bends: nothing near 0, 1 or delta.
    const start = Float32Array.from({ length: 12 }, (_, index) => 0.2 + 0.048 * index);
    const meanOf = (values: Float32Array): number => {
      const { data = [] } = session.run(values).each ?? {};
      return [...data].reduce((sum, value) => sum + value, 0) / data.length;
    };
    const differences = [...start].map((_, moved) => {
      const at = (by: number): number =>
        meanOf(start.map((value, index) => (index === moved ? value + by : value)));
      return (at(STEP) - at(-STEP)) / (2 * STEP);
    });
    const { slope } = session.run(start);
    session.dispose();
    expect(distance(slope?.data ?? [], differences)).toBeLessThan(NEAR);
  });
});

test('every loss has its case', () => {
  const judged = new Set(CASES.map(({ loss }) => loss));
  expect(losses.map(({ name }) => name).filter((name) => !judged.has(name))).toEqual([]);
});
