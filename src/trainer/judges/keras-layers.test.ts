import { describe, expect, test } from 'vitest';
import fixture from '../../../test/fixtures/keras/layers.json';
import { catalogue } from '../../core/catalogue';
import type { BoundLayer } from '../../core/kinds/layer';
import { elements, type Shape } from '../../core/kinds/shape';
import { loadTensorFlow } from '../tensorflow';
import { compute } from './case-program';
import type { Given } from './computed';
import { distance } from './distance';
import type { Case } from './random-cases';

const tf = loadTensorFlow();

type KerasCase = (typeof fixture.cases)[number];

/** Keras does the same arithmetic in float32, in another order. */
const ALIKE = 1e-5;

/** Places of numbers in the fixture's script. */
const UPSTREAM = 90;
const WEIGHTS = 10;

/** The fixture's script makes the same numbers. */
function values(count: number, place: number, shift = 0, halves = false): Float32Array {
  return Float32Array.from({ length: count }, (_, index) => {
    const made = Math.sin(1.3 * index + 0.7 * place) * 1.5 + shift;
    return halves ? Math.floor(made * 2) / 2 : made;
  });
}

function layer(kind: string, params: Readonly<Record<string, unknown>>): BoundLayer {
  const bound = catalogue.bind(kind, params);
  if (bound?.type !== 'layer') throw new Error(`${kind} is no layer`);
  expect(bound.refusals).toEqual([]);
  return bound;
}

function caseOf({ kind, params, inputs }: KerasCase): Case {
  const [[batch = 0] = []] = inputs;
  const shapes = inputs.map((shape): Shape => shape.slice(1));
  return { bound: layer(kind, params), params: {}, inputs: shapes, batch };
}

function givenTo({ inputs, shape, shift, halves }: KerasCase, { bound, inputs: own }: Case): Given {
  const weights = Object.entries(bound.weights(own)).map(
    ([name, weight], place) => [name, values(elements(weight.shape), WEIGHTS + place)] as const,
  );
  return {
    inputs: inputs.map((input, place) => values(elements(input), place, shift, halves)),
    weights: Object.fromEntries(weights),
    upstream: values(elements(shape), UPSTREAM),
  };
}

const named = fixture.cases.map((one) => ({
  one,
  name: `${one.kind} ${JSON.stringify(one.params)} of [${one.inputs.join('] [')}]`,
}));

test.each(named)('$name has the output and gradients of Keras', async ({ one }) => {
  const own = caseOf(one);
  const [computed] = await compute(tf, [own], [givenTo(one, own)]);
  if (!computed) throw new Error('The case is computed');
  expect(computed.output.shape).toEqual(one.shape);
  expect([one.shape[0], ...own.bound.shape(own.inputs)]).toEqual(one.shape);
  expect(distance(computed.output.data, one.output)).toBeLessThan(ALIKE);
  const theirs = Object.entries(one.gradients);
  expect(Object.keys(computed.gradients)).toEqual(theirs.map(([name]) => name));
  for (const [name, slope] of theirs)
    expect(distance(computed.gradients[name] ?? [], slope), name).toBeLessThan(ALIKE);
});

describe('a dilated convolution', () => {
  test.each(fixture.dilations)(
    'of stride $stride and dilation $dilation: refused as by Keras, $refused',
    ({ stride, dilation, refused }) => {
      const bound = layer('conv2D', { stride, dilation });
      const shape = (): Shape => bound.shape([[16, 16, 3]]);
      if (refused) expect(shape).toThrow('stridedDilation');
      else expect(shape().slice(2)).toEqual([32]);
    },
  );
});
