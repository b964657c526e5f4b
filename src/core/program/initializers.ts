import { elements, type Shape } from '../kinds/shape';
import type { Initializer } from '../kinds/weight';
import type { Builder } from './builder';
import { minus, times } from './ops/arithmetic';
import { integers, scalar } from './ops/constant';
import { fill } from './ops/fill';
import { truncatedNormal, uniform } from './ops/random';
import type { Value } from './value';

/** The deviation of a standard normal distribution cut off at 2, as Keras has it. */
const TRUNCATED_DEVIATION = 0.87962566103423978;

/** How many values flow into and out of each unit of a kernel [… window, in, out]. */
function fans(shape: Shape): { readonly into: number; readonly out: number } {
  const window = elements(shape.slice(0, -2));
  const out = shape.at(-1) ?? 1;
  return { into: window * (shape.at(-2) ?? out), out: window * out };
}

type Scale = (into: number, out: number) => number;

const glorot: Scale = (into, out) => 2 / (into + out);
const he: Scale = (into) => 2 / into;
const lecun: Scale = (into) => 1 / into;

type Start = (b: Builder, shape: Shape, seed: Value) => Value;

function normal(scale: Scale): Start {
  return (b, shape, seed) => {
    const { into, out } = fans(shape);
    const deviation = Math.sqrt(scale(into, out)) / TRUNCATED_DEVIATION;
    const drawn = truncatedNormal(b, integers(b, shape), seed, shape);
    return times(b, drawn, scalar(b, deviation));
  };
}

function uniformly(scale: Scale): Start {
  return (b, shape, seed) => {
    const { into, out } = fans(shape);
    const limit = Math.sqrt(3 * scale(into, out));
    const drawn = uniform(b, integers(b, shape), seed, shape);
    return minus(b, times(b, drawn, scalar(b, 2 * limit)), scalar(b, limit));
  };
}

/** Source: keras/initializers/initializers.py, VarianceScaling. */
const STARTS: Readonly<Record<Initializer, Start>> = {
  glorotUniform: uniformly(glorot),
  glorotNormal: normal(glorot),
  heUniform: uniformly(he),
  heNormal: normal(he),
  lecunUniform: uniformly(lecun),
  lecunNormal: normal(lecun),
  zeros: (b, shape) => fill(b, 'float32', shape, 0),
  ones: (b, shape) => fill(b, 'float32', shape, 1),
};

/** Records the starting value of the `index`-th weight of a net in a run of this seed. */
export function startingValue(
  b: Builder,
  initializer: Initializer,
  shape: Shape,
  { seed, index }: { readonly seed: number; readonly index: number },
): Value {
  return STARTS[initializer](b, shape, integers(b, [seed, index]));
}
