import type { Attribute, DType, Operation, TensorShape, Value } from './value';

/** State that outlives a step: a resource variable of the session. */
export interface Variable {
  /** Unique in its program: `c1/kernel`, `c1/kernel.m`, `step`. */
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly handle: Value;
}

/** What is known of an operation's output before it is recorded. */
export interface Output {
  readonly dtype: DType;
  readonly shape: TensorShape;
}

/**
 * Given the gradient of an operation's first output, how to record that of each input; null for
 * an input that has none. Only the ones asked for are recorded.
 */
export type Pullback = (gradient: Value) => readonly ((() => Value) | null)[];

/** An operation as a builder recorded it. */
export interface Recorded {
  readonly operation: Operation;
  readonly outputs: readonly Value[];
  readonly pullback?: Pullback | undefined;
}

/** An operation to record. */
export interface Recipe {
  readonly type: string;
  readonly inputs?: readonly Value[];
  readonly controls?: readonly Operation[];
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly outputs?: readonly Output[];
  /** Replaces the type in the operation's name. */
  readonly name?: string;
}

/** All operations of one program, each under a name of its own. */
export class Recording {
  readonly operations: Operation[] = [];
  readonly #taken = new Map<string, number>();

  /** Records an operation; of several that ask for one name, the later ones get a number. */
  add(operation: Operation): Operation {
    const count = this.#taken.get(operation.name) ?? 0;
    this.#taken.set(operation.name, count + 1);
    if (count > 0) return this.add({ ...operation, name: `${operation.name}_${count}` });
    this.operations.push(operation);
    return operation;
  }
}

export type Precision = 'float32' | 'bfloat16';

export interface Scope {
  /** What names of operations begin with. */
  readonly name: string;
  /** Tells training from inference. */
  readonly training?: boolean;
  /** What random masks depend on, besides their own number; absent where none are drawn. */
  readonly randomness?: { readonly seed: number; readonly step: Variable };
  /** What convolutions and matrix products are computed in; float32 unless said otherwise. */
  readonly precision?: Precision;
  /** Operations whose changes of state this part finds made. */
  readonly before?: readonly Operation[];
}

/** Records the operations of one part of a program: a step, an evaluation, an initialisation. */
export class Builder {
  readonly training: boolean;
  readonly precision: Precision;
  readonly randomness: Scope['randomness'];
  /** In the order of recording: inputs before what uses them. */
  readonly recorded: Recorded[] = [];
  /** What records changes of state beside the optimizer's, to be run after given operations. */
  readonly updates: ((controls: readonly Operation[]) => Operation)[] = [];
  readonly #recording: Recording;
  readonly #reads = new Map<Variable, Value>();
  readonly #before: readonly Operation[];
  #prefix: string;
  #masks = 0;

  constructor(recording: Recording, scope: Scope) {
    this.#recording = recording;
    this.#prefix = scope.name;
    this.training = scope.training ?? false;
    this.precision = scope.precision ?? 'float32';
    this.randomness = scope.randomness;
    this.#before = scope.before ?? [];
  }

  /** Records an operation and gives its outputs. */
  record(recipe: Recipe, pullback?: (outputs: readonly Value[]) => Pullback): readonly Value[] {
    const operation = this.#recording.add({
      name: `${this.#prefix}/${recipe.name ?? recipe.type}`,
      type: recipe.type,
      inputs: recipe.inputs ?? [],
      controls: recipe.controls ?? [],
      attributes: recipe.attributes ?? {},
    });
    const outputs = (recipe.outputs ?? []).map((output, index): Value => ({
      ...output,
      source: operation,
      output: index,
    }));
    this.recorded.push({ operation, outputs, pullback: pullback?.(outputs) });
    return outputs;
  }

  /**
   * Gives what was computed of `inputs` a gradient rule of its own, in place of the rules of the
   * operations between; the value is the same.
   */
  derive(inputs: readonly Value[], computed: Value, pullback: Pullback): Value {
    const value = { ...computed };
    const operation = { ...computed.source, inputs };
    this.recorded.push({ operation, outputs: [value], pullback });
    return value;
  }

  /** Records an operation that has one output. */
  value(recipe: Omit<Recipe, 'outputs'> & { readonly output: Output }): Value {
    const [value] = this.record({ ...recipe, outputs: [recipe.output] });
    if (!value) throw new Error(`${recipe.type} has no output`);
    return value;
  }

  /** Records an operation that is run for what it does. */
  effect(recipe: Omit<Recipe, 'outputs'>): Operation {
    this.record(recipe);
    const last = this.recorded.at(-1);
    if (!last) throw new Error(`${recipe.type} was not recorded`);
    return last.operation;
  }

  /** A variable's value as this part finds it; one read, however often it is asked for. */
  read(variable: Variable): Value {
    const known = this.#reads.get(variable);
    if (known) return known;
    const { name, dtype, shape, handle } = variable;
    const value = this.value({
      type: 'ReadVariableOp',
      name: `read/${name}`,
      inputs: [handle],
      controls: this.#before,
      attributes: { dtype: { dtype } },
      output: { dtype, shape },
    });
    this.#reads.set(variable, value);
    return value;
  }

  /** Names what `record` records after a layer, so that an error of the session tells where. */
  within<T>(layer: string, record: () => T): T {
    const outside = this.#prefix;
    this.#prefix = `${outside}/${layer}`;
    try {
      return record();
    } finally {
      this.#prefix = outside;
    }
  }

  /** Numbers the random masks of this part from 0. */
  nextMask(): number {
    return this.#masks++;
  }
}
