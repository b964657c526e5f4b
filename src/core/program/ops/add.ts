import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';

const addN = defineOp<readonly [Value, ...Value[]]>({
  type: 'AddN',
  attributes: (inputs) => ({ ...typed(inputs[0]), N: { int: inputs.length } }),
  output: ([first]) => like(first),
  gradient: ({ inputs, gradient }) => inputs.map(() => () => gradient),
});

/** The sum of values of one shape. */
export function addAll(b: Builder, values: readonly Value[]): Value {
  const [first, ...others] = values;
  if (!first) throw new Error('Nothing to add');
  return others.length === 0 ? first : addN(b, [first, ...others]);
}
