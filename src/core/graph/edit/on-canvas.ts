import type { Position } from '../document';
import { FARTHEST } from '../limits';

/** A place in whole px, no farther from the origin than a file may hold. */
export function onCanvas({ x, y }: Position): Position {
  // Neither NaN nor −0 can be written.
  const held = (value: number): number =>
    Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value))) || 0;
  return { x: held(x), y: held(y) };
}
