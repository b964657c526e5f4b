import { Builder, Recording, type Variable } from '../../core/program/builder';
import { gradients } from '../../core/program/gradients';
import { times } from '../../core/program/ops/arithmetic';
import { after, done, placeholder } from '../../core/program/ops/control';
import { sum } from '../../core/program/ops/sum';
import { assign, declare } from '../../core/program/ops/variables';
import type { Signature } from '../../core/program/program';
import { Session } from '../session';
import type { TensorFlow } from '../tensorflow';
import type { Computed, Given } from './computed';
import { join, part, zip } from './named';
import type { Case } from './random-cases';

/** A signature that sets a case's weights, and one that computes output and gradients. */
interface Recorded {
  readonly set: Signature;
  readonly run: Signature;
}

function record(recording: Recording, { bound, inputs }: Case, name: string): Recorded {
  const state = new Builder(recording, { name: `${name}/state` });
  const setter = new Builder(recording, { name: `${name}/set` });
  const b = new Builder(recording, { name, training: true });
  const weights = Object.entries(bound.weights(inputs)).map(([own, weight]) => ({
    own,
    trainable: weight.trainable,
    variable: declare(state, `${name}/${own}`, 'float32', weight.shape),
    fed: placeholder(setter, own, 'float32', weight.shape),
  }));
  const sets = weights.map(({ variable, fed }) => assign(setter, variable, fed));

  const xs = inputs.map((shape, index) => placeholder(b, `x${index}`, 'float32', [null, ...shape]));
  const y = bound.emit(b, xs, (own): Variable => {
    const weight = weights.find((one) => one.own === own);
    if (!weight) throw new Error(`${name} has no ${own}`);
    return weight.variable;
  });
  const upstream = placeholder(b, 'upstream', 'float32', y.shape);
  const loss = sum(b, times(b, y, upstream), { axes: y.shape.map((_, axis) => axis) });
  const trainable = weights.filter((weight) => weight.trainable);
  const targets = [...xs, ...trainable.map(({ variable }) => b.read(variable))];
  const labels = [...xs.map((_, index) => `x${index}`), ...trainable.map(({ own }) => own)];
  return {
    set: {
      inputs: Object.fromEntries(weights.map(({ own, fed }) => [own, fed])),
      outputs: { done: done(setter, sets) },
    },
    run: {
      inputs: { ...zip(labels.slice(0, xs.length), xs), upstream },
      // What is fed cannot be fetched, and a layer may hand on its input.
      outputs: { '': after(b, [], y), ...zip(labels, gradients(b, loss, targets)) },
    },
  };
}

function together(signatures: readonly Signature[]): Signature {
  return {
    inputs: join(signatures.map(({ inputs }) => inputs)),
    outputs: join(signatures.map(({ outputs }) => outputs)),
  };
}

/** Cases as parts of one program, in one session. */
export interface CaseSession {
  /** What each case computes of its own numbers. */
  readonly compute: (givens: readonly Given[]) => readonly Computed[];
  readonly dispose: () => void;
}

export async function openCases(tf: TensorFlow, cases: readonly Case[]): Promise<CaseSession> {
  const recording = new Recording();
  const recorded = cases.map((one, index) => record(recording, one, `case${index}`));
  const session = await Session.open(tf, {
    operations: recording.operations,
    signatures: {
      set: together(recorded.map(({ set }) => set)),
      run: together(recorded.map(({ run }) => run)),
    },
  });
  return {
    compute(givens) {
      session.run('set', join(givens.map(({ weights }) => weights)));
      const fed = givens.map(({ inputs, upstream }) => {
        const names = inputs.map((_, index) => `x${index}`);
        return { ...zip(names, inputs), upstream };
      });
      const fetched = session.run('run', join(fed));
      return cases.map((_, index) => {
        const { '': output, ...slopes } = part(fetched, index);
        if (!output) throw new Error('Every case has an output');
        const data = Object.entries(slopes).map(([name, slope]) => [name, slope.data] as const);
        return { output, gradients: Object.fromEntries(data) };
      });
    },
    dispose: () => session.dispose(),
  };
}

/** Runs all cases once. */
export async function compute(
  tf: TensorFlow,
  cases: readonly Case[],
  givens: readonly Given[],
): Promise<readonly Computed[]> {
  const session = await openCases(tf, cases);
  try {
    return session.compute(givens);
  } finally {
    session.dispose();
  }
}
