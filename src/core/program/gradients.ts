import type { Builder } from './builder';
import { addAll } from './ops/add';
import { constant } from './ops/constant';
import type { DType, Value } from './value';

/** Element types that gradients flow through. */
const FLOATING: ReadonlySet<DType> = new Set<DType>(['float32', 'bfloat16']);

/** The values that depend on one of `targets`, the targets among them. */
function dependents(b: Builder, targets: readonly Value[]): ReadonlySet<Value> {
  const found = new Set(targets);
  for (const { operation, outputs } of b.recorded)
    if (operation.inputs.some((input) => found.has(input)))
      for (const output of outputs) if (FLOATING.has(output.dtype)) found.add(output);
  return found;
}

/**
 * Records the gradient of a scalar with respect to each target, by reverse accumulation over
 * what the builder has recorded; `seed`, 1, is where it begins. Operations that lead to no target get none.
 * @throws Error where a target does not reach `of`, or an operation between has no gradient rule
 */
export function gradients(
  b: Builder,
  of: Value,
  targets: readonly Value[],
  seed: Value = constant(b, 'float32', [], [1]),
): readonly Value[] {
  const wanted = dependents(b, targets);
  const forward = [...b.recorded];
  const parts = new Map<Value, Value[]>([[of, [seed]]]);
  const total = (value: Value | undefined): Value | undefined => {
    const several = value && parts.get(value);
    return several && (several.length > 1 ? addAll(b, several) : several[0]);
  };

  for (const { operation, outputs, pullback } of forward.reverse()) {
    if (!operation.inputs.some((input) => wanted.has(input))) continue;
    const gradient = total(outputs[0]);
    if (!gradient) continue;
    if (!pullback) throw new Error(`${operation.type} has no gradient rule`);
    const rules = pullback(gradient);
    operation.inputs.forEach((input, index) => {
      const rule = rules[index];
      if (!rule || !wanted.has(input)) return;
      const list = parts.get(input);
      if (list) list.push(rule());
      else parts.set(input, [rule()]);
    });
  }
  return targets.map((target) => {
    const gradient = total(target);
    if (!gradient) throw new Error(`${target.source.name} does not reach ${of.source.name}`);
    return gradient;
  });
}
