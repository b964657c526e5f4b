import { Builder } from './builder';
import { forward, type Plan } from './forward';
import { placeholder } from './ops/control';
import { allFinite } from './ops/finite';
import { pack } from './ops/pack';
import { product } from './ops/product';
import type { Signature } from './program';

/**
 * Tells of each layer, in the order of the analysis, whether its weights and what it makes of the
 * images at int32 `indices` [batch] are finite: int32 `finite` [layers], as in the step that comes
 * next.
 */
export function diagnoseSignature(plan: Plan): Signature {
  const { analysis, state, settings } = plan;
  const randomness = { seed: settings.seed, step: state.step };
  const scope = { name: 'diagnose', training: true, randomness, precision: settings.precision };
  const b = new Builder(plan.recording, scope);
  const indices = placeholder(b, 'indices', 'int32', [null]);
  const { values } = forward(b, plan, indices);
  const finite = analysis.layers.map(({ id, weights }) => {
    const own = Object.keys(weights).flatMap((name) => {
      const found = state.weights.get(`${id}/${name}`);
      return found ? [b.read(found.variable)] : [];
    });
    const made = values.get(id);
    return product(
      b,
      pack(
        b,
        [...own, ...(made ? [made] : [])].map((one) => allFinite(b, one)),
      ),
    );
  });
  return { inputs: { indices }, outputs: { finite: pack(b, finite) } };
}
