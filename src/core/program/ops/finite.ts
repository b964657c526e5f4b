import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';
import { cast } from './cast';
import { integers } from './constant';

/** What TensorFlow's message begins with where a checked value is not finite. */
export const NOT_FINITE = 'not finite';

const checkNumerics = defineOp<readonly [Value]>({
  type: 'CheckNumerics',
  attributes: ([x]) => ({ ...typed(x), message: { text: NOT_FINITE } }),
  output: ([x]) => like(x),
});

/** Passes a value on; the call fails where it is infinite or not a number. */
export function checkFinite(b: Builder, x: Value): Value {
  return checkNumerics(b, [x]);
}

const isFinite = defineOp<readonly [Value]>({
  type: 'IsFinite',
  attributes: ([x]) => typed(x),
  output: ([x]) => ({ dtype: 'bool', shape: x.shape }),
});

const allOp = defineOp<readonly [Value, Value]>({
  type: 'All',
  attributes: () => ({ Tidx: { dtype: 'int32' } }),
  output: () => ({ dtype: 'bool', shape: [] }),
});

/** 1 where every value is finite, else 0: int32 scalar. */
export function allFinite(b: Builder, x: Value): Value {
  const axes = x.shape.map((_, axis) => axis);
  return cast(b, allOp(b, [isFinite(b, [x]), integers(b, axes)]), 'int32');
}
