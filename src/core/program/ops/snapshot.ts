import type { Builder } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { Value } from '../value';

const snapshotOp = defineOp<readonly [Value]>({
  type: 'Snapshot',
  attributes: ([x]) => typed(x),
  output: ([x]) => like(x),
  gradient: ({ gradient }) => [() => gradient],
});

/** The same value; TensorFlow joins no operation before it with one after it into one kernel. */
export function snapshot(b: Builder, x: Value): Value {
  return snapshotOp(b, [x]);
}
