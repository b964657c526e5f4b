import { sameItems } from '../same-items';
import type { ParamValue } from './params';

/** Whether two parameters are set to the same; undefined is one that is not set. */
export function sameValue(a: ParamValue | undefined, b: ParamValue | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return sameItems(a, b);
  return a === b;
}
