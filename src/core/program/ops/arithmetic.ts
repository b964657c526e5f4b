import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';
import { commonShape } from './broadcast';
import { unbroadcast } from './unbroadcast';

type Two = readonly [Value, Value];

/** How to record the gradients of both inputs, before they are summed back to their shapes. */
type Rule = (b: Builder, g: Value, inputs: Two) => readonly [() => Value, () => Value];

function binary(type: string, rule: Rule): (b: Builder, x: Value, y: Value) => Value {
  const op = defineOp<Two>({
    type,
    attributes: ([x]) => typed(x),
    output: ([x, y]) => ({ dtype: x.dtype, shape: commonShape(x.shape, y.shape) }),
    gradient({ b, gradient, inputs }) {
      const [ofX, ofY] = rule(b, gradient, inputs);
      return [() => unbroadcast(b, ofX(), inputs[0]), () => unbroadcast(b, ofY(), inputs[1])];
    },
  });
  return (b, x, y) => op(b, [x, y]);
}

/** x + y, broadcast. */
export const plus = binary('AddV2', (_b, g) => [() => g, () => g]);

/** x − y, broadcast. */
export const minus = binary('Sub', (b, g) => [() => g, () => negative(b, g)]);

/** x · y, broadcast. */
export const times = binary('Mul', (b, g, [x, y]) => [() => times(b, g, y), () => times(b, g, x)]);

/** x / y, broadcast; d/dy = −x/y². */
export const over = binary('RealDiv', (b, g, [x, y]) => [
  () => over(b, g, y),
  () => over(b, over(b, times(b, negative(b, g), x), y), y),
]);

const negativeOp = defineOp<readonly [Value]>({
  type: 'Neg',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, gradient }) => [() => negative(b, gradient)],
});

/** −x */
export function negative(b: Builder, x: Value): Value {
  return negativeOp(b, [x]);
}
