import { expect, test } from 'vitest';
import { present } from '../../../test/present';
import fixture from '../../../test/fixtures/keras/optimizers.json';
import { bindChosen } from '../../core/kinds/choice';
import { elements } from '../../core/kinds/shape';
import { Builder, Recording, type Variable } from '../../core/program/builder';
import { optimizers } from '../../core/program/choices';
import { clipGradients } from '../../core/program/gradient-clipping';
import { done, placeholder } from '../../core/program/ops/control';
import { fill } from '../../core/program/ops/fill';
import { assign, declare } from '../../core/program/ops/variables';
import type { Optimizer } from '../../core/program/optimizer';
import type { Value } from '../../core/program/value';
import { STANDARD_SETTINGS } from '../../core/settings/settings';
import { type Numbers, Session } from '../session';
import { loadTensorFlow } from '../tensorflow';
import { distance } from './distance';
import { zip } from './named';

const tf = loadTensorFlow();

/**
 * Relative, after ten steps in float32. Adam's kernel takes 1 − β₂ from β₂ as it is in float32,
 * Keras from the decimal, so that their steps are some 1e-5 of a step apart.
 */
const ALIKE = 1e-6;
const ALIKE_BY_ADAM = 3e-6;

const NAMES = fixture.shapes.map((_, place) => `w${place}`);

/** The same as the fixture's script makes: weights at time 0, gradients at the steps from 1. */
function wave(time: number): Readonly<Record<string, Numbers>> {
  const values = fixture.shapes.map((shape, place) =>
    Float32Array.from(
      { length: elements(shape) },
      (_, index) => Math.sin(1.7 * index + place + 0.9 * time) * (index % 4 === 3 ? 0.01 : 1),
    ),
  );
  return zip(NAMES, values);
}

type Clipping = Readonly<Partial<Record<'clipNorm' | 'globalClipNorm', number>>>;

/** Records weights, their setting, a step from given gradients and reading, as in a program. */
function record(optimizer: Optimizer, clipping: Clipping) {
  const recording = new Recording();
  const part = (name: string): Builder => new Builder(recording, { name });
  const [state, set, step, get] = [part('state'), part('set'), part('step'), part('get')];
  const feeds = (b: Builder): readonly Value[] =>
    fixture.shapes.map((shape, place) => placeholder(b, NAMES[place] ?? '', 'float32', shape));
  const [starts, slopes] = [feeds(set), feeds(step)];
  const learningRate = placeholder(step, 'learningRate', 'float32', []);
  const number = placeholder(step, 'number', 'float32', []);
  const apply = optimizer.begin(step, { step: number, learningRate });
  const gradients = clipGradients(step, slopes, { ...STANDARD_SETTINGS, ...clipping });
  const weights = fixture.shapes.map((shape, place) =>
    declare(state, `w${place}`, 'float32', shape),
  );
  const sets = weights.flatMap((variable, place) => {
    const start = starts[place];
    return start ? [assign(set, variable, start)] : [];
  });
  const changes = weights.flatMap((variable, place) => {
    const slots = new Map<string, Variable>();
    for (const [name, start] of Object.entries(optimizer.slots)) {
      const slot = declare(state, `${variable.name}.${name}`, 'float32', variable.shape);
      sets.push(assign(set, slot, fill(set, 'float32', variable.shape, start)));
      slots.set(name, slot);
    }
    const gradient = gradients[place];
    const slot = (name: string): Variable => slots.get(name) ?? variable;
    return gradient ? [apply({ variable, gradient, slot })] : [];
  });
  return {
    operations: recording.operations,
    signatures: {
      set: { inputs: zip(NAMES, starts), outputs: { done: done(set, sets) } },
      step: {
        inputs: { ...zip(NAMES, slopes), learningRate, number },
        outputs: { done: done(step, changes) },
      },
      get: {
        inputs: {},
        outputs: zip(
          NAMES,
          weights.map((variable) => get.read(variable)),
        ),
      },
    },
  };
}

const CASES = fixture.cases.map((one) => ({
  ...one,
  told: JSON.stringify({ ...one.params, ...one.clipping }),
}));

test.each(CASES)('$optimizer $told goes where it goes in Keras', async (one) => {
  const { optimizer: name, rate, clipping, values } = one;
  const optimizer = bindChosen(optimizers, { name, params: present(one.params) });
  const session = await Session.open(tf, record(optimizer, clipping));
  session.run('set', wave(0));
  for (let number = 1; number <= fixture.steps; number++) {
    const learningRate = Float32Array.of(rate);
    session.run('step', { ...wave(number), learningRate, number: Float32Array.of(number) });
  }
  const ours = NAMES.flatMap((weight) => [...(session.run('get')[weight]?.data ?? [])]);
  session.dispose();
  expect(distance(ours, values)).toBeLessThan(name.startsWith('adam') ? ALIKE_BY_ADAM : ALIKE);
});

test('every optimizer has its case', () => {
  const judged = new Set(CASES.map(({ optimizer }) => optimizer));
  expect(optimizers.map(({ name }) => name).filter((name) => !judged.has(name))).toEqual([]);
});
