import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';
import { minus, times } from './arithmetic';
import { sum } from './sum';

const softmaxOp = defineOp<readonly [Value]>({
  type: 'Softmax',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, outputs: [y], gradient }) => [y ? () => softmaxGradient(b, y, gradient) : null],
});

/** dx = (g − Σ g·y)·y over the last axis. */
function softmaxGradient(b: Builder, y: Value, g: Value): Value {
  const total = sum(b, times(b, g, y), { axes: [y.shape.length - 1], keep: true });
  return times(b, minus(b, g, total), y);
}

/** eˣ / Σ eˣ over the last axis */
export function softmax(b: Builder, x: Value): Value {
  return softmaxOp(b, [x]);
}
