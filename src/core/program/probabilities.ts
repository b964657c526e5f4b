import type { Builder } from './builder';
import { clip } from './ops/clip';
import type { Value } from './value';

/** Keras' epsilon: how near to 0 and 1 a probability comes. */
export const EPSILON = 1e-7;

/** Cuts probabilities off so that their logarithm is finite. Source: keras/backend.py. */
export function inside(b: Builder, probabilities: Value): Value {
  return clip(b, probabilities, EPSILON, 1 - EPSILON);
}
