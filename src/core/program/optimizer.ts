import type { Builder, Variable } from './builder';
import type { Operation, Value } from './value';

/** What an optimizer knows of the present step. */
interface Pace {
  /** Number of the step as a float32 scalar, from 1. */
  readonly step: Value;
  readonly learningRate: Value;
}

/** A weight to change. */
interface Target<S extends string> {
  readonly variable: Variable;
  readonly gradient: Value;
  readonly slot: (name: S) => Variable;
}

/** How weights follow their gradients. */
export interface Optimizer<S extends string = string> {
  /** Keras' name in camel case. */
  readonly name: string;
  /** What is kept beside each weight, in its shape: the value it starts from, by name. */
  readonly slots: Readonly<Record<S, number>>;
  /** Records what all weights share, then gives what records the change of one. */
  begin(b: Builder, pace: Pace): (target: Target<S>) => Operation;
}

/** Makes an optimizer of its file's description, its slots' names sealed inside. */
export function defineOptimizer<S extends string>(optimizer: Optimizer<S>): Optimizer {
  return { ...optimizer, begin: (b, pace) => optimizer.begin(b, pace) };
}
