import { afterAll, describe, expect, test } from 'vitest';
import { Builder, Recording } from '../core/program/builder';
import { plus } from '../core/program/ops/arithmetic';
import { constant } from '../core/program/ops/constant';
import { done, placeholder } from '../core/program/ops/control';
import { assign, declare, increase } from '../core/program/ops/variables';
import type { Program } from '../core/program/program';
import { Session } from './session';
import { loadTensorFlow } from './tensorflow';

const tf = loadTensorFlow();

function counterProgram(): Program<'start' | 'add' | 'look'> {
  const recording = new Recording();
  const state = declare(new Builder(recording, { name: 'state' }), 'count', 'float32', [2]);
  const start = new Builder(recording, { name: 'start' });
  const began = assign(start, state, constant(start, 'float32', [2], [1]));
  const add = new Builder(recording, { name: 'add' });
  const by = placeholder(add, 'by', 'float32', [2]);
  const look = new Builder(recording, { name: 'look' });
  const x = placeholder(look, 'x', 'float32', [null, 2]);
  return {
    operations: recording.operations,
    signatures: {
      start: { inputs: {}, outputs: { done: done(start, [began]) } },
      add: { inputs: { by }, outputs: { done: done(add, [increase(add, state, by)]) } },
      look: { inputs: { x }, outputs: { y: plus(look, x, look.read(state)) } },
    },
  };
}

describe('Session', () => {
  const open: Session<'start' | 'add' | 'look'>[] = [];
  afterAll(() => open.forEach((session) => session.dispose()));
  const newSession = async () => {
    const session = await Session.open(tf, counterProgram());
    open.push(session);
    return session;
  };

  test('signatures share their variables, sessions do not', async () => {
    const [one, other] = [await newSession(), await newSession()];
    for (const session of [one, other]) session.run('start');
    one.run('add', { by: Float32Array.of(2, 3) });
    const x = Float32Array.of(0, 0, 10, 10);
    expect(one.run('look', { x }).y).toEqual({
      shape: [2, 2],
      data: Float32Array.of(3, 4, 13, 14),
    });
    expect(other.run('look', { x }).y?.data).toEqual(Float32Array.of(1, 1, 11, 11));
  });

  test('runs leave no tensor behind', async () => {
    const session = await newSession();
    session.run('start');
    const before = tf.memory().numTensors;
    for (let run = 0; run < 5; run++) session.run('look', { x: Float32Array.of(1, 2) });
    expect(tf.memory().numTensors).toBe(before);
  });

  test('what TensorFlow refuses is an error with its words', async () => {
    const session = await newSession();
    expect(() => session.run('look', { x: Float32Array.of(1, 2) })).toThrow(/count|uninitialized/);
    expect(tf.memory().numTensors).toBe(0);
  });
});
