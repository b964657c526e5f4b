import type { Builder, Output } from './builder';
import type { Attribute, Value } from './value';

/** What a gradient rule has at hand. */
interface Backward<I extends readonly Value[], A> {
  readonly b: Builder;
  readonly inputs: I;
  readonly outputs: readonly Value[];
  readonly args: A;
  /** The gradient of the first output, of its shape. No gradient flows into the others. */
  readonly gradient: Value;
}

interface OpBasis<I extends readonly Value[], A> {
  /** TensorFlow's op type. */
  readonly type: string;
  /** Attributes that have no default, and those that differ from it. */
  readonly attributes?: (inputs: I, args: A) => Readonly<Record<string, Attribute>>;
  /** The gradient of each input; null where it has none. Absent where the op is never on the way. */
  readonly gradient?: (back: Backward<I, A>) => readonly ((() => Value) | null)[];
}

export interface OpSpec<I extends readonly Value[], A> extends OpBasis<I, A> {
  readonly output: (inputs: I, args: A) => Output;
}

export interface MultiOpSpec<
  I extends readonly Value[],
  A,
  O extends readonly Output[],
> extends OpBasis<I, A> {
  readonly outputs: (inputs: I, args: A) => O;
}

/** One value per output. */
type Values<O extends readonly Output[]> = { readonly [K in keyof O]: Value };

function recordOp<I extends readonly Value[], A>(
  spec: OpBasis<I, A>,
  b: Builder,
  inputs: I,
  args: A,
  outputs: readonly Output[],
): readonly Value[] {
  const { type, gradient: rule } = spec;
  const recipe = { type, inputs, attributes: spec.attributes?.(inputs, args) ?? {}, outputs };
  if (!rule) return b.record(recipe);
  return b.record(
    recipe,
    (values) => (gradient) => rule({ b, inputs, outputs: values, args, gradient }),
  );
}

/** Makes a recordable op of its description: type, attributes, output and gradient rule. */
export function defineOp<I extends readonly Value[], A = void>(
  spec: OpSpec<I, A>,
): (b: Builder, inputs: I, args: A) => Value {
  return (b, inputs, args) => {
    const [value] = recordOp(spec, b, inputs, args, [spec.output(inputs, args)]);
    if (!value) throw new Error(`${spec.type} has no output`);
    return value;
  };
}

/**
 * The same for an op of several outputs. The cast is the one place where a list of recorded
 * values becomes a tuple again: the builder gives one value for each output it was told of.
 */
export function defineMultiOp<I extends readonly Value[], A, O extends readonly Output[]>(
  spec: MultiOpSpec<I, A, O>,
): (b: Builder, inputs: I, args: A) => Values<O> {
  return (b, inputs, args) =>
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- explained above
    recordOp(spec, b, inputs, args, spec.outputs(inputs, args)) as Values<O>;
}

/** The attribute `T`: the element type of a value. */
export function typed(value: Value | undefined): { readonly T: Attribute } {
  if (!value) throw new Error('An operation was given no input');
  return { T: { dtype: value.dtype } };
}

/** An output like a value: same element type and shape. */
export function like(value: Value): Output {
  return { dtype: value.dtype, shape: value.shape };
}
