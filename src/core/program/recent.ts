import type { Settings } from '../settings/settings';
import { Builder, type Recording, type Variable } from './builder';
import type { Hits } from './hits';
import { integers } from './ops/constant';
import { done } from './ops/control';
import { fill } from './ops/fill';
import { reshapeTo } from './ops/reshape';
import { assign, declare, scatter } from './ops/variables';
import type { Signature } from './program';
import type { Operation, Value } from './value';

/** What is measured of every step: the mean loss, and how many were classified rightly. */
export interface Figures<T> extends Hits<T> {
  readonly loss: T;
}

/**
 * The figures of the steps of a call, [count], kept in the session: a call that fails in one of
 * its steps gives nothing back, but the steps before it were made.
 */
export interface Recent extends Figures<Variable> {
  readonly count: number;
}

export function declareRecent(b: Builder, count: number, { topK }: Pick<Settings, 'topK'>): Recent {
  return {
    count,
    loss: declare(b, 'recent.loss', 'float32', [count]),
    correct: declare(b, 'recent.correct', 'int32', [count]),
    ...(topK > 0 && { topK: declare(b, 'recent.topK', 'int32', [count]) }),
  };
}

/** Records how the figures of one step of a call are kept, once the operations have run. */
export function remember(
  b: Builder,
  recent: Recent,
  turn: number,
  figures: Figures<Value>,
  controls: readonly Operation[],
): readonly Operation[] {
  const at = integers(b, [turn]);
  const keep = (room: Variable, figure: Value): Operation =>
    scatter(b, room, at, reshapeTo(b, figure, [1]), controls);
  return [
    keep(recent.loss, figures.loss),
    keep(recent.correct, figures.correct),
    ...(recent.topK && figures.topK ? [keep(recent.topK, figures.topK)] : []),
  ];
}

/** What becomes of each figure, by name. */
export function byName<T, U>(
  { loss, correct, topK }: Figures<T>,
  make: (figure: T) => U,
): Readonly<Record<string, U>> {
  return {
    loss: make(loss),
    correct: make(correct),
    ...(topK !== undefined && { topK: make(topK) }),
  };
}

/** Makes room for them. */
export function clearSignature(recording: Recording, recent: Recent): Signature {
  const b = new Builder(recording, { name: 'clear' });
  const room = byName(recent, (variable) =>
    assign(b, variable, fill(b, variable.dtype, variable.shape, 0)),
  );
  return { inputs: {}, outputs: { done: done(b, Object.values(room)) } };
}

/** The figures of the last call's steps by name, each [count]. */
export function readRecent(b: Builder, recent: Recent): Readonly<Record<string, Value>> {
  return byName(recent, (variable) => b.read(variable));
}

export function recentSignature(recording: Recording, recent: Recent): Signature {
  return { inputs: {}, outputs: readRecent(new Builder(recording, { name: 'recent' }), recent) };
}
