import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue';
import type { Layer } from '../../core/kinds/layer';
import { elements } from '../../core/kinds/shape';
import { mix } from '../../core/program/mix';
import type { Numbers } from '../session';
import { loadTensorFlow } from '../tensorflow';
import { openCases } from './case-program';
import { type Computed, type Given, giveTo } from './computed';
import { norm } from './distance';
import { deviation, DEVIATES, direction, dot, moved } from './finite-differences';
import { type Case, casesOf } from './random-cases';

const tf = loadTensorFlow();

/** Random masks are not the same ahead and behind; `dropout.test.ts` judges them. */
const RANDOM: readonly string[] = ['dropout', 'spatialDropout2D'];

/** The inputs' numbers lie between −2 and 2. */
const RANGE = 4;
const MOST_NUMBERS = 300;
const DIRECTIONS = [1, 2, 3];

const layers = catalogue.kinds
  .filter((kind): kind is Layer => kind.type === 'layer')
  .filter(({ kind, inputs }) => inputs !== 0 && !RANDOM.includes(kind));

function numbersOf({ inputs, batch }: Case): number {
  return batch * Math.max(...inputs.map(elements));
}

/** A case, what it is computed from, and how far it is moved. */
interface Probe {
  readonly one: Case;
  readonly given: Given;
  readonly step: number;
}

/**
 * The inputs' numbers are evenly spaced and shuffled, none within a step of 0: so a step crosses
 * no kink of a relu, nor does it make another number the largest of a pool.
 */
function probe(one: Case, index: number): Probe {
  const spacing = RANGE / numbersOf(one);
  const given = giveTo(tf, one, 1000 * (index + 1));
  const inputs = given.inputs.map(({ length }, port) => {
    const order = Array.from({ length }, (_, at) => at).sort(
      (a, b) => mix(index, port, a) - mix(index, port, b),
    );
    return Float32Array.from(order, (rank) => (rank - Math.floor(length / 2) + 0.3) * spacing);
  });
  return { one, given: { ...given, inputs }, step: Math.min(spacing / 5, 1e-3) };
}

/** A case's numbers with one input (`x0`, `x1` …) or weight moved. */
function shifted(given: Given, target: string, along: Numbers, step: number): Given {
  const { inputs, weights } = given;
  const weight = weights[target];
  if (weight) return { ...given, weights: { ...weights, [target]: moved(weight, along, step) } };
  const change = (x: Numbers, port: number): Numbers =>
    target === `x${port}` ? moved(x, along, step) : x;
  return { ...given, inputs: inputs.map(change) };
}

/** How far each case's gradient of a target is from the central difference, where it has one. */
function deviations(
  probes: readonly Probe[],
  here: readonly Computed[],
  compute: (givens: readonly Given[]) => readonly Computed[],
  [target, seed]: readonly [string, number],
): readonly (number | undefined)[] {
  const alongs = here.map(({ gradients }) => direction(gradients[target]?.length ?? 0, seed));
  const at = (sign: number): readonly number[] => {
    const givens = probes.map(({ given, step }, index) => {
      const along = alongs[index];
      return along && along.length > 0 ? shifted(given, target, along, sign * step) : given;
    });
    return compute(givens).map(({ output }, index) =>
      dot(output.data, givens[index]?.upstream ?? []),
    );
  };
  const [ahead, behind] = [at(1), at(-1)];
  return probes.map(({ step, given }, index) => {
    const gradient = here[index]?.gradients[target];
    return (
      gradient &&
      deviation({
        gradient,
        along: alongs[index] ?? [],
        step,
        ahead: ahead[index] ?? NaN,
        behind: behind[index] ?? NaN,
        least: norm(given.upstream) / 10,
      })
    );
  });
}

describe.each(layers.map((layer) => ({ kind: layer.kind, layer })))('$kind', ({ layer }) => {
  test('has the gradients that finite differences have', async () => {
    const cases = casesOf(layer, 60).filter((one) => numbersOf(one) <= MOST_NUMBERS);
    const probes = cases.slice(0, 30).map(probe);
    expect(probes.length).toBeGreaterThan(10);
    const session = await openCases(
      tf,
      probes.map(({ one }) => one),
    );
    const here = session.compute(probes.map(({ given }) => given));
    const targets = new Set(here.flatMap(({ gradients }) => Object.keys(gradients)));
    const wrong: string[] = [];
    for (const target of targets)
      for (const seed of DIRECTIONS)
        deviations(probes, here, session.compute, [target, seed]).forEach((far = 0, index) => {
          const { params, batch, inputs } = cases[index] ?? {};
          const name = `${JSON.stringify(params)} on ${batch}×${JSON.stringify(inputs)}`;
          if (!(far <= DEVIATES)) wrong.push(`${name}: gradient of ${target} is ${far} apart`);
        });
    session.dispose();
    expect(wrong).toEqual([]);
  });
});
