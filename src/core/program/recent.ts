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

function kept({ loss, correct, topK }: Recent): Readonly<Record<string, Variable>> {
  return { loss, correct, ...(topK && { topK }) };
}

/** Makes room for them. */
export function clearSignature(recording: Recording, recent: Recent): Signature {
  const b = new Builder(recording, { name: 'clear' });
  const room = Object.values(kept(recent)).map((variable) =>
    assign(b, variable, fill(b, variable.dtype, variable.shape, 0)),
  );
  return { inputs: {}, outputs: { done: done(b, room) } };
}

export function recentSignature(recording: Recording, recent: Recent): Signature {
  const b = new Builder(recording, { name: 'recent' });
  const reads = Object.entries(kept(recent)).map(([name, variable]) => [name, b.read(variable)]);
  return { inputs: {}, outputs: Object.fromEntries(reads) };
}
