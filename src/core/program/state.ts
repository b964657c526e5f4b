import type { Analysis } from '../analyse';
import type { Weight } from '../kinds/weight';
import { Builder, type Recording, type Variable } from './builder';
import { startingValue } from './initializers';
import type { Optimizer } from './optimizer';
import { done, placeholder } from './ops/control';
import { pack } from './ops/pack';
import { product } from './ops/product';
import { fill } from './ops/fill';
import { assign, declare, variableShape } from './ops/variables';
import type { Signature } from './program';

/** A weight of the net with its variable and what the optimizer keeps beside it. */
interface NetWeight {
  readonly weight: Weight;
  readonly variable: Variable;
  /** By the slot's name; empty for a frozen weight. */
  readonly slots: ReadonlyMap<string, Variable>;
}

/** Everything that a step changes and a resumed run needs. */
export interface State {
  /** By name: `<flat id>/<weight>`. */
  readonly weights: ReadonlyMap<string, NetWeight>;
  /** How many steps were made: int32 scalar. */
  readonly step: Variable;
  readonly optimizer: Optimizer;
}

/** Slots are named after their weight, `c1/kernel.m`: no id or weight has a dot. */
export function declareState(b: Builder, analysis: Analysis, optimizer: Optimizer): State {
  const weights = new Map<string, NetWeight>();
  for (const layer of analysis.layers)
    for (const [own, weight] of Object.entries(layer.weights)) {
      const name = `${layer.id}/${own}`;
      const variable = declare(b, name, 'float32', weight.shape);
      const kept = weight.trainable ? Object.keys(optimizer.slots) : [];
      const slots = kept.map((slot): [string, Variable] => [
        slot,
        declare(b, `${name}.${slot}`, 'float32', weight.shape),
      ]);
      weights.set(name, { weight, variable, slots: new Map(slots) });
    }
  return { weights, step: declare(b, 'step', 'int32', []), optimizer };
}

function variablesOf({ weights, step }: State): readonly Variable[] {
  const all = [...weights.values()];
  return [
    ...all.map(({ variable }) => variable),
    ...all.flatMap(({ slots }) => [...slots.values()]),
    step,
  ];
}

export function initialiseSignature(recording: Recording, state: State, seed: number): Signature {
  const b = new Builder(recording, { name: 'initialise' });
  const starts = [...state.weights.values()].flatMap(({ weight, variable, slots }, index) => [
    assign(b, variable, startingValue(b, weight.initializer, weight.shape, { seed, index })),
    ...[...slots].map(([name, slot]) =>
      assign(b, slot, fill(b, 'float32', slot.shape, state.optimizer.slots[name] ?? 0)),
    ),
  ]);
  starts.push(assign(b, state.step, fill(b, 'int32', [], 0)));
  return { inputs: {}, outputs: { done: done(b, starts) } };
}

export function countSignature(recording: Recording, { weights }: State): Signature {
  const b = new Builder(recording, { name: 'count' });
  const sizes = [...weights.values()].map(({ variable }) => product(b, variableShape(b, variable)));
  return { inputs: {}, outputs: { sizes: pack(b, sizes) } };
}

export function madeSignature(recording: Recording, { step }: State): Signature {
  return readingSignature(recording, 'made', [step]);
}

export function weightsSignature(recording: Recording, { weights }: State): Signature {
  const variables = [...weights.values()].map(({ variable }) => variable);
  return readingSignature(recording, 'weights', variables);
}

export function readSignature(recording: Recording, state: State): Signature {
  return readingSignature(recording, 'read', variablesOf(state));
}

function readingSignature(
  recording: Recording,
  name: string,
  variables: readonly Variable[],
): Signature {
  const b = new Builder(recording, { name });
  const values = variables.map((variable) => [variable.name, b.read(variable)] as const);
  return { inputs: {}, outputs: Object.fromEntries(values) };
}

export function writeSignature(recording: Recording, state: State): Signature {
  const b = new Builder(recording, { name: 'write' });
  const variables = variablesOf(state);
  const inputs = variables.map(({ name, dtype, shape }) => placeholder(b, name, dtype, shape));
  const writes = inputs.map((input, index) => {
    const variable = variables[index];
    if (!variable) throw new Error('Every input of write belongs to a variable');
    return assign(b, variable, input);
  });
  const byName = variables.map(({ name }, index) => [name, inputs[index]] as const);
  return {
    inputs: Object.fromEntries(byName.flatMap(([name, input]) => (input ? [[name, input]] : []))),
    outputs: { done: done(b, writes) },
  };
}
