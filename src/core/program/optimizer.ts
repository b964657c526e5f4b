import { type Choice, type ChoiceSpec, defineChoice } from '../kinds/choice';
import type { Fields, Params } from '../kinds/params';
import type { Builder, Variable } from './builder';
import type { Operation, Value } from './value';

/** What an optimizer knows of the present step. */
interface Pace {
  /** Number of the step as a float32 scalar, from 1. */
  readonly step: Value;
  /** float32 scalar */
  readonly learningRate: Value;
}

/** A weight to change. */
interface Target<S extends string> {
  readonly variable: Variable;
  readonly gradient: Value;
  readonly slot: (name: S) => Variable;
}

/** How weights follow their gradients. */
export interface Optimizer {
  /** What is kept beside each weight, in its shape: the value it starts from, by name. */
  readonly slots: Readonly<Record<string, number>>;
  /** Records what all weights share, then gives what records the change of one. */
  begin(b: Builder, pace: Pace): (target: Target<string>) => Operation;
}

interface OptimizerSpec<F extends Fields, S extends string> extends ChoiceSpec<F> {
  readonly slots: (p: Params<F>) => Readonly<Partial<Record<S, number>>>;
  readonly begin: (b: Builder, pace: Pace, p: Params<F>) => (target: Target<S>) => Operation;
}

function present(slots: Readonly<Record<string, number | undefined>>): Record<string, number> {
  const kept: Record<string, number> = {};
  for (const [name, start] of Object.entries(slots)) if (start !== undefined) kept[name] = start;
  return kept;
}

/** Makes an optimizer of its file's description, its slots' names sealed inside. */
export function defineOptimizer<F extends Fields, S extends string>(
  spec: OptimizerSpec<F, S>,
): Choice<Optimizer> {
  return defineChoice(spec, (p) => ({
    slots: present(spec.slots(p)),
    begin: (b, pace) => spec.begin(b, pace, p),
  }));
}
