import type { Builder } from '../builder';
import { defineOp } from '../define-op';
import type { TensorShape, Value } from '../value';

function stateless(type: string) {
  return defineOp<readonly [Value, Value], TensorShape>({
    type,
    attributes: () => ({
      dtype: { dtype: 'float32' },
      T: { dtype: 'int32' },
      Tseed: { dtype: 'int32' },
    }),
    output: (_inputs, shape) => ({ dtype: 'float32', shape }),
  });
}

const uniformOp = stateless('StatelessRandomUniform');
const truncatedNormalOp = stateless('StatelessTruncatedNormal');

/** Numbers from [0, 1): a function of the int32 [2] seed alone. `sizes` is `shape` as a value. */
export function uniform(b: Builder, sizes: Value, seed: Value, shape: TensorShape): Value {
  return uniformOp(b, [sizes, seed], shape);
}

/** Standard normal numbers, those beyond two deviations drawn again; else as `uniform`. */
export function truncatedNormal(b: Builder, sizes: Value, seed: Value, shape: TensorShape): Value {
  return truncatedNormalOp(b, [sizes, seed], shape);
}
