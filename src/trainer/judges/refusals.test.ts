import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue';
import type { ParamValue } from '../../core/kinds/params';
import type { Shape } from '../../core/kinds/shape';
import { ShapeError } from '../../core/kinds/shape-error';
import { loadTensorFlow } from '../tensorflow';
import { tfjsLayer } from './tfjs-layer';

const tf = loadTensorFlow();

const shape: fc.Arbitrary<Shape> = fc.array(fc.integer({ min: 1, max: 3 }), {
  minLength: 1,
  maxLength: 3,
});

/** The shape that a layer of ours makes, and that of tfjs; `refused` where there is none. */
function both(
  kind: string,
  params: Readonly<Record<string, ParamValue>>,
  inputs: readonly Shape[],
): readonly [ours: unknown, theirs: unknown] {
  const bound = catalogue.bind(kind, params);
  if (bound?.type !== 'layer') throw new Error(`${kind} is no layer`);
  const batches = inputs.map((input) => [2, ...input]);
  const layer = tfjsLayer(tf, bound.keras);
  return [
    orRefused(() => [2, ...bound.shape(inputs)]),
    orRefused(() => layer.computeOutputShape(batches.length === 1 ? batches[0] : batches)),
  ];
}

function orRefused(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof ShapeError || String(error).includes('ould not be broadcast'))
      return 'refused';
    if (String(error).includes('Total size of new array must be unchanged')) return 'refused';
    throw error;
  }
}

test('Multiply joins the shapes that tfjs joins', () => {
  fc.assert(
    fc.property(fc.array(shape, { minLength: 2, maxLength: 4 }), (inputs) => {
      const [ours, theirs] = both('multiply', {}, inputs);
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 500 },
  );
});

test('Reshape makes the shapes that tfjs makes', () => {
  fc.assert(
    fc.property(shape, shape, (input, target) => {
      const [ours, theirs] = both('reshape', { shape: target }, [input]);
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 500 },
  );
});

test('windows, dilated and not, make the shapes that tfjs makes', () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
  const map = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 12 })));
  fc.assert(
    fc.property(
      fc.constantFrom('same', 'valid'),
      pair,
      pair,
      fc.boolean(),
      map,
      (padding, kernel, step, dilated, input) => {
        const params = { padding, kernel, [dilated ? 'dilation' : 'stride']: step };
        const [ours, theirs] = both('conv2D', params, [input]);
        // Where nothing is left, tfjs tells sizes of 0 and less; we and Keras refuse.
        const some = Array.isArray(theirs) && theirs.slice(1).every((size) => size > 0);
        expect(ours).toEqual(some ? theirs : 'refused');
      },
    ),
    { numRuns: 500 },
  );
});
