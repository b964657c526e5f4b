import { describe, expect, test } from 'vitest';
import { Builder, Recording } from '../../core/program/builder';
import { gradients } from '../../core/program/gradients';
import { constant, scalar } from '../../core/program/ops/constant';
import { done, placeholder } from '../../core/program/ops/control';
import { dropout } from '../../core/program/ops/dropout';
import { sum } from '../../core/program/ops/sum';
import { times } from '../../core/program/ops/arithmetic';
import { assign, declare } from '../../core/program/ops/variables';
import { Session } from '../session';
import { loadTensorFlow } from '../tensorflow';

const tf = loadTensorFlow();
const RATE = 0.3;
const SIZE = 20_000;

/** Two dropouts of the same ones, one beside the other, at a step that is fed. */
async function open(seed: number) {
  const recording = new Recording();
  const step = declare(new Builder(recording, { name: 'state' }), 'step', 'int32', []);
  const go = new Builder(recording, { name: 'go' });
  const number = placeholder(go, 'number', 'int32', []);
  const b = new Builder(recording, { name: 'run', training: true, randomness: { seed, step } });
  const x = placeholder(b, 'x', 'float32', [null]);
  const first = dropout(b, x, { rate: RATE });
  const second = dropout(b, x, { rate: RATE });
  const loss = sum(b, times(b, first, scalar(b, 3)), { axes: [0] });
  const [slope] = gradients(b, loss, [x]);
  if (!slope) throw new Error('x has a gradient');
  return Session.open(tf, {
    operations: recording.operations,
    signatures: {
      go: { inputs: { number }, outputs: { done: done(go, [assign(go, step, number)]) } },
      run: { inputs: { x }, outputs: { first, second, slope } },
    },
  });
}

async function masks(seed: number, step: number) {
  const session = await open(seed);
  session.run('go', { number: Int32Array.of(step) });
  const { first, second, slope } = session.run('run', { x: new Float32Array(SIZE).fill(1) });
  session.dispose();
  if (!first || !second || !slope) throw new Error('Both are fetched');
  return { first: first.data, second: second.data, slope: slope.data };
}

/** The share of places where two masks agree; of independent ones 0.7² + 0.3² = 0.58. */
function agreement(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let same = 0;
  for (let index = 0; index < SIZE; index++) same += Number(a[index] === b[index]);
  return same / SIZE;
}

describe('dropout', () => {
  test('drops its share, keeps the mean, and lets the gradient through where it kept', async () => {
    const { first, slope } = await masks(1, 0);
    const kept = first.filter((value) => value !== 0).length / SIZE;
    expect(kept).toBeCloseTo(1 - RATE, 2);
    expect(new Set(first)).toEqual(new Set([0, Math.fround(1 / (1 - RATE))]));
    expect(
      agreement(
        slope,
        Float32Array.from(first, (value) => value * 3),
      ),
    ).toBeGreaterThan(0.9999);
  });

  test('masks repeat for a seed and step, and else are independent', async () => {
    const here = await masks(1, 0);
    expect((await masks(1, 0)).first).toEqual(here.first);
    for (const other of [here.second, (await masks(1, 1)).first, (await masks(2, 0)).first])
      expect(agreement(here.first, other)).toBeCloseTo(0.58, 1);
  });

  test('does nothing in use, or at rate 0', () => {
    const b = new Builder(new Recording(), { name: 'use' });
    const x = placeholder(b, 'x', 'float32', [null, 3]);
    expect(dropout(b, x, { rate: RATE })).toBe(x);
    const training = new Builder(new Recording(), { name: 'train', training: true });
    expect(dropout(training, x, { rate: 0 })).toBe(x);
  });
});

test('spatial dropout drops its share of channels, each of each image as a whole', async () => {
  const [batch, height, width, channels] = [100, 2, 3, 50];
  const recording = new Recording();
  const step = declare(new Builder(recording, { name: 'state' }), 'step', 'int32', []);
  const go = new Builder(recording, { name: 'go' });
  const started = done(go, [assign(go, step, constant(go, 'int32', [], [0]))]);
  const b = new Builder(recording, { name: 'run', training: true, randomness: { seed: 1, step } });
  const x = placeholder(b, 'x', 'float32', [null, height, width, channels]);
  const y = dropout(b, x, { rate: RATE, channels: true });
  const [slope] = gradients(b, sum(b, y, { axes: [0, 1, 2, 3] }), [x]);
  if (!slope) throw new Error('x has a gradient');
  const session = await Session.open(tf, {
    operations: recording.operations,
    signatures: {
      go: { inputs: {}, outputs: { done: started } },
      run: { inputs: { x }, outputs: { y, slope } },
    },
  });
  session.run('go');
  const ones = new Float32Array(batch * height * width * channels).fill(1);
  const run = session.run('run', { x: ones });
  session.dispose();
  expect(run.y?.shape).toEqual([batch, height, width, channels]);
  const values = run.y?.data ?? [];
  const pixels = height * width;
  // The value of a channel at the first pixel of its image, for every value.
  const first = Float32Array.from(values, (_, index) => {
    const image = Math.floor(index / (pixels * channels));
    return values[image * pixels * channels + (index % channels)] ?? NaN;
  });
  expect(Float32Array.from(values)).toEqual(first);
  expect(run.slope?.data).toEqual(first);
  expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / (1 - RATE))]));
  const kept = first.filter((value) => value !== 0).length / first.length;
  expect(kept).toBeGreaterThan(1 - RATE - 0.02);
  expect(kept).toBeLessThan(1 - RATE + 0.02);
});
