import { Builder, type Recording, type Variable } from './builder';
import { integers } from './ops/constant';
import { done } from './ops/control';
import { fill } from './ops/fill';
import { reshapeTo } from './ops/reshape';
import { assign, declare, scatter } from './ops/variables';
import type { Signature } from './program';
import type { Operation, Value } from './value';

/** What is measured of every step: the mean loss, and how many were classified rightly. */
export interface Figures<T> {
  readonly loss: T;
  readonly correct: T;
}

/**
 * The figures of the steps of a call, [count], kept in the session: a call that fails in one of
 * its steps gives nothing back, but the steps before it were made.
 */
export interface Recent extends Figures<Variable> {
  readonly count: number;
}

export function declareRecent(b: Builder, count: number): Recent {
  return {
    count,
    loss: declare(b, 'recent.loss', 'float32', [count]),
    correct: declare(b, 'recent.correct', 'int32', [count]),
  };
}

/** Records how the figures of one step of a call are kept, once the operations have run. */
export function remember(
  b: Builder,
  recent: Recent,
  turn: number,
  { loss, correct }: Figures<Value>,
  controls: readonly Operation[],
): readonly Operation[] {
  const at = integers(b, [turn]);
  return [
    scatter(b, recent.loss, at, reshapeTo(b, loss, [1]), controls),
    scatter(b, recent.correct, at, reshapeTo(b, correct, [1]), controls),
  ];
}

/** Makes room for them. */
export function clearSignature(recording: Recording, recent: Recent): Signature {
  const b = new Builder(recording, { name: 'clear' });
  const room = [recent.loss, recent.correct].map((variable) =>
    assign(b, variable, fill(b, variable.dtype, variable.shape, 0)),
  );
  return { inputs: {}, outputs: { done: done(b, room) } };
}

export function recentSignature(recording: Recording, recent: Recent): Signature {
  const b = new Builder(recording, { name: 'recent' });
  return { inputs: {}, outputs: { loss: b.read(recent.loss), correct: b.read(recent.correct) } };
}
