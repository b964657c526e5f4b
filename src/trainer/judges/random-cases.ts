import fc from 'fast-check';
import type { Field, ParamValue } from '../../core/kinds/params';
import type { BoundLayer, Layer } from '../../core/kinds/layer';
import type { Shape } from '../../core/kinds/shape';
import { ShapeError } from '../../core/kinds/shape-error';

/** A layer with parameters and inputs that it accepts. */
export interface Case {
  readonly bound: BoundLayer;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly inputs: readonly Shape[];
  readonly batch: number;
}

/** Small values of a parameter; every option of a choice. */
function valueOf({ rule, default: standard }: Field<ParamValue>): fc.Arbitrary<ParamValue> {
  switch (rule.type) {
    case 'int':
      return fc.integer({ min: rule.min, max: Math.min(rule.max, rule.min + 4) });
    case 'pair':
      return fc.tuple(
        fc.integer({ min: rule.min, max: rule.min + 3 }),
        fc.integer({ min: rule.min, max: rule.min + 3 }),
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
      return fc.constant(standard);
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

/** Inputs of one shape, or for a joining layer several that may differ in their last axis. */
function inputsOf({ inputs }: Layer): fc.Arbitrary<readonly Shape[]> {
  if (inputs !== 'many') return fc.tuple(inputShape);
  return fc
    .tuple(inputShape, fc.array(size(4), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([first, lasts, alike]) => [
      first,
      ...lasts.map((last) => (alike ? first : [...first.slice(0, -1), last])),
    ]);
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
    .record({
      params: fc.record(Object.fromEntries(params)),
      inputs: inputsOf(layer),
      batch: fc.integer({ min: 1, max: 5 }),
    })
    .map((drawn): Case => ({ ...drawn, bound: layer.bind(drawn.params) }))
    .filter(accepts);
  return fc.sample(one, { numRuns: count, seed: 7 });
}
