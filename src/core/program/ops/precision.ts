import type { Builder } from '../builder';
import type { Value } from '../value';
import { cast } from './cast';

/**
 * Records a product (a convolution, a matrix product) of float32 values in the element type that
 * this part of the program multiplies in; gives float32, and so do its gradients.
 */
export function inPrecision(
  b: Builder,
  x: Value,
  kernel: Value,
  product: (x: Value, kernel: Value) => Value,
): Value {
  if (b.precision === 'float32') return product(x, kernel);
  return cast(b, product(cast(b, x, b.precision), cast(b, kernel, b.precision)), 'float32');
}
