import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';
import { scalar } from './constant';
import { equal } from './equal';
import { select } from './select';

const clipOp = defineOp<readonly [Value, Value, Value]>({
  type: 'ClipByValue',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  // It passes where nothing was cut, the bounds themselves included.
  gradient: ({ b, inputs: [x], outputs: [y], gradient }) => [
    y ? () => select(b, equal(b, x, y), gradient, scalar(b, 0)) : null,
    null,
    null,
  ],
});

/** The nearest number from `low` to `high`. */
export function clip(b: Builder, x: Value, low: number, high: number): Value {
  return clipOp(b, [x, scalar(b, low), scalar(b, high)]);
}
