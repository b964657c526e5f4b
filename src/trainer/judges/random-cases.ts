import fc from 'fast-check';
import type { Field, ParamValue } from '../../core/kinds/params';
import type { BoundLayer, Layer } from '../../core/kinds/layer';
import { elements, type Shape } from '../../core/kinds/shape';
import { ShapeError } from '../../core/kinds/shape-error';

/** A layer with parameters and inputs that it accepts. */
export interface Case {
  readonly bound: BoundLayer;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly inputs: readonly Shape[];
  readonly batch: number;
}

type Inputs = Case['inputs'];

/** Small values of a parameter; every option of a choice. */
function valueOf({ rule }: Field<ParamValue>): fc.Arbitrary<ParamValue> {
  switch (rule.type) {
    case 'int':
      return fc.integer({ min: rule.min, max: Math.min(rule.max, rule.min + 4) });
    case 'pair':
      // Often the least: a stride and a dilation, say, do not go together.
      return fc.oneof(
        fc.constant([rule.min, rule.min]),
        fc.tuple(
          fc.integer({ min: rule.min, max: rule.min + 3 }),
          fc.integer({ min: rule.min, max: rule.min + 3 }),
        ),
      );
    case 'real':
      return fc.double({ min: rule.min, max: Math.min(rule.max, 0.9), noNaN: true });
    case 'reals':
      return fc.constant([rule.min]);
    case 'choice':
      return fc.constantFrom(...rule.options);
    case 'flag':
      return fc.boolean();
    case 'dims':
      return fc.array(size(4), { minLength: 1, maxLength: rule.maxRank });
  }
}

/** Feature maps mostly, of odd and even sizes; also vectors and what lies between. */
const inputShape: fc.Arbitrary<Shape> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(size(9), size(9), size(4)) },
  { weight: 1, arbitrary: fc.tuple(size(9)) },
  { weight: 1, arbitrary: fc.tuple(size(6), size(4)) },
);

function size(max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max });
}

/** Another input for a joining layer: the same, or of another last axis, or to be broadcast. */
function besides(first: Shape): fc.Arbitrary<Shape> {
  return fc.oneof(
    fc.constant(first),
    size(4).map((last) => [...first.slice(0, -1), last]),
    fc
      .tuple(...first.map((axis) => fc.constantFrom(1, axis)))
      .chain((axes) => fc.nat(axes.length - 1).map((missing) => axes.slice(missing))),
  );
}

/**
 * One input, or several for a joining layer. Where a parameter is a shape, the input has as many
 * values.
 */
function inputsOf({ inputs, params }: Layer, values: Case['params']): fc.Arbitrary<Inputs> {
  const dims = Object.keys(params).find((name) => params[name]?.rule.type === 'dims');
  const shape = dims === undefined ? undefined : values[dims];
  if (Array.isArray(shape)) {
    const sizes = shape.map(Number);
    return fc.constantFrom([[...sizes].reverse()], [[elements(sizes)]]);
  }
  if (inputs !== 'many') return fc.tuple(inputShape);
  return inputShape.chain((first) =>
    fc
      .array(besides(first), { minLength: 1, maxLength: 3 })
      .map((others): Inputs => [first, ...others]),
  );
}

function accepts({ bound, inputs }: Case): boolean {
  try {
    bound.shape(inputs);
    return true;
  } catch (error) {
    if (error instanceof ShapeError) return false;
    throw error;
  }
}

/** As many cases of a layer as asked for, always the same ones. */
export function casesOf(layer: Layer, count: number): readonly Case[] {
  const params = Object.entries(layer.params).map(
    ([name, field]) => [name, valueOf(field)] as const,
  );
  const one = fc
    .record(Object.fromEntries(params))
    .chain((values) =>
      fc.record({
        params: fc.constant(values),
        inputs: inputsOf(layer, values),
        batch: fc.integer({ min: 1, max: 5 }),
      }),
    )
    .map((drawn): Case => ({ ...drawn, bound: layer.bind(drawn.params) }))
    .filter(accepts);
  return fc.sample(one, { numRuns: count, seed: 7 });
}
