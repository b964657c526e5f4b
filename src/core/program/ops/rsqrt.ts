import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';

const rsqrtGrad = defineOp<readonly [Value, Value]>({
  type: 'RsqrtGrad',
  attributes: ([y]) => typed(y),
  output: ([y]) => like(y),
});

const rsqrtOp = defineOp<readonly [Value]>({
  type: 'Rsqrt',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ b, outputs: [y], gradient }) => [y ? () => rsqrtGrad(b, [y, gradient]) : null],
});

/** 1/√x */
export function rsqrt(b: Builder, x: Value): Value {
  return rsqrtOp(b, [x]);
}
