import { expect, test } from 'vitest';
import fixture from '../../../test/fixtures/keras/batch-normalization.json';
import { catalogue } from '../../core/catalogue';
import { Builder, Recording, type Variable } from '../../core/program/builder';
import { after, done, placeholder } from '../../core/program/ops/control';
import { fill } from '../../core/program/ops/fill';
import { assign, declare } from '../../core/program/ops/variables';
import { Session } from '../session';
import { loadTensorFlow } from '../tensorflow';
import { distance } from './distance';

const tf = loadTensorFlow();

type KerasCase = (typeof fixture.cases)[number];

/** Keras and TensorFlow's C++ do the same arithmetic in float32. */
const ALIKE = 1e-6;

async function open({ shape, momentum, epsilon }: KerasCase) {
  const [bound] = [catalogue.bind('batchNormalization', { momentum, epsilon })];
  if (bound?.type !== 'layer') throw new Error('Batch normalization is a layer');
  const recording = new Recording();
  const state = new Builder(recording, { name: 'state' });
  const start = new Builder(recording, { name: 'start' });
  const variables = new Map<string, Variable>();
  const starts = Object.entries(bound.weights([shape.slice(1)])).map(([name, weight]) => {
    const variable = declare(state, name, 'float32', weight.shape);
    variables.set(name, variable);
    return assign(
      start,
      variable,
      fill(start, 'float32', weight.shape, weight.initializer === 'ones' ? 1 : 0),
    );
  });
  const variable = (name: string): Variable =>
    variables.get(name) ?? expect.unreachable(`no weight ${name}`);
  const emit = (name: string, training: boolean) => {
    const b = new Builder(recording, { name, training });
    const x = placeholder(b, 'x', 'float32', [null, ...shape.slice(1)]);
    const y = bound.emit(b, [x], variable);
    return {
      inputs: { x },
      outputs: {
        y: after(
          b,
          b.updates.map((update) => update([])),
          y,
        ),
      },
    };
  };
  const look = new Builder(recording, { name: 'look' });
  const read = (name: string) => look.read(variable(name));
  return Session.open(tf, {
    operations: recording.operations,
    signatures: {
      start: { inputs: {}, outputs: { done: done(start, starts) } },
      train: emit('train', true),
      use: emit('use', false),
      look: {
        inputs: {},
        outputs: { mean: read('movingMean'), variance: read('movingVariance') },
      },
    },
  });
}

test.each(fixture.cases.map((one) => ({ ...one, name: JSON.stringify(one.shape) })))(
  'moving statistics of $name, momentum $momentum, are those of Keras',
  async (one) => {
    const session = await open(one);
    const size = one.shape.reduce((product, axis) => product * axis, 1);
    // The fixture's script makes the same numbers.
    const batch = (step: number): Float32Array =>
      Float32Array.from({ length: size }, (_, index) => Math.sin(step * size + index) * 3 + 1);
    session.run('start');
    let trained: ArrayLike<number> = [];
    for (let step = 0; step < one.steps; step++)
      trained = session.run('train', { x: batch(step) }).y?.data ?? [];
    const { mean, variance } = session.run('look');
    const used = session.run('use', { x: batch(one.steps - 1) }).y?.data ?? [];
    session.dispose();
    expect(distance(mean?.data ?? [], one.movingMean)).toBeLessThan(ALIKE);
    expect(distance(variance?.data ?? [], one.movingVariance)).toBeLessThan(ALIKE);
    expect(distance(trained, one.trained)).toBeLessThan(ALIKE);
    expect(distance(used, one.used)).toBeLessThan(ALIKE);
  },
);
