import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue';
import type { Layer } from '../../core/kinds/layer';
import { elements } from '../../core/kinds/shape';
import { Builder, Recording } from '../../core/program/builder';
import { placeholder } from '../../core/program/ops/control';
import { loadTensorFlow } from '../tensorflow';
import { compute } from './case-program';
import { giveTo } from './computed';
import { distance, SAME } from './distance';
import { type Case, casesOf } from './random-cases';
import { judge } from './tfjs-judge';
import { tfjsLayer } from './tfjs-layer';

const tf = loadTensorFlow();

/** Random masks have no counterpart; `dropout.test.ts` judges them. */
const JUDGED_ELSEWHERE: readonly string[] = ['dropout', 'spatialDropout2D'];

const layers = catalogue.kinds
  .filter((kind): kind is Layer => kind.type === 'layer')
  .filter(({ kind }) => !JUDGED_ELSEWHERE.includes(kind));

/**
 * Leaves out what tfjs cannot judge: vectors for its Flatten, which refuses what Keras hands on,
 * dilated kernels, which have no gradient there, and bilinear upsampling, which has its pixels'
 * centres elsewhere (`keras-layers.test.ts` judges them); and inputs whose gradient cancels to 0,
 * so that only rounding is left to compare: the softmax of one score, and the standardised of
 * very few.
 */
function isFair({ params, inputs, batch }: Case, kind: string): boolean {
  const [input = []] = inputs;
  if (String(params.dilation ?? [1, 1]) !== '1,1' || params.interpolation === 'bilinear')
    return false;
  if (kind === 'layerNormalization') return (input.at(-1) ?? 1) > 2;
  if (kind === 'flatten') return input.length > 1;
  if (params.function === 'softmax') return (input.at(-1) ?? 1) > 1;
  return kind !== 'batchNormalization' || batch * elements(input.slice(0, -1)) > 3;
}

describe.each(layers.map((layer) => ({ kind: layer.kind, layer })))('$kind', ({ kind, layer }) => {
  if (layer.inputs === 0) {
    test('hands on what flows in', () => {
      const b = new Builder(new Recording(), { name: 'test' });
      const bound = layer.bind({});
      const x = placeholder(b, 'x', 'float32', [null, ...bound.shape([])]);
      expect(bound.emit(b, [x], () => expect.unreachable())).toBe(x);
      expect(tfjsLayer(tf, bound.keras)).toHaveProperty('batchInputShape', x.shape);
    });
    return;
  }

  test('agrees with tfjs in shapes, outputs, gradients', async () => {
    const cases = casesOf(layer, 60).filter((one) => isFair(one, kind));
    const givens = cases.map((one, index) => giveTo(tf, one, 1000 * (index + 1)));
    const computed = await compute(tf, cases, givens);
    const wrong: string[] = [];
    cases.forEach((one, index) => {
      const { [index]: given } = givens;
      const { [index]: ours } = computed;
      if (!given || !ours) throw new Error('Every case is given and computed');
      const theirs = judge(tf, one, given);
      const name = `${JSON.stringify(one.params)} on ${one.batch}×[${one.inputs.join('] [')}]`;
      expect(ours.output.shape, name).toEqual(theirs.output.shape);
      expect(ours.output.shape, name).toEqual([one.batch, ...one.bound.shape(one.inputs)]);
      expect(Object.keys(ours.gradients), name).toEqual(Object.keys(theirs.gradients));
      const apart = {
        output: distance(ours.output.data, theirs.output.data),
        ...Object.fromEntries(
          Object.entries(ours.gradients).map(([target, slope]) => [
            `gradient of ${target}`,
            distance(slope, theirs.gradients[target] ?? []),
          ]),
        ),
      };
      for (const [what, far] of Object.entries(apart))
        if (!(far <= SAME)) wrong.push(`${name}: ${what} is ${far} apart`);
    });
    expect(wrong).toEqual([]);
  });
});
