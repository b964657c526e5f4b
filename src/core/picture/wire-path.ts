import type { Position } from '../graph/document';
import { number } from './svg';

/** How far a curve bows, as on the canvas: a share of the way ahead. */
const BOW = 0.5;
/** A wire back leaves its node by so much before it turns, with corners so round, in px. */
const OUT = 24;
const ROUND = 12;

/** The path of a wire and the place for its label. */
export interface WirePath {
  readonly path: string;
  /** The middle of where it runs level, or of all of it. */
  readonly middle: Position;
}

function at({ x, y }: Position): string {
  return `${number(x)} ${number(y)}`;
}

/** Straight lines through these points, the corners rounded. */
function rounded(points: readonly Position[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      const towards = (end: Position): Position => {
        const length = Math.hypot(end.x - point.x, end.y - point.y);
        const share = length === 0 ? 0 : Math.min(ROUND, length / 2) / length;
        return { x: point.x + share * (end.x - point.x), y: point.y + share * (end.y - point.y) };
      };
      const [from, to] = [towards(before), towards(after)];
      return `L${at(from)}Q${at(point)} ${at(to)}`;
    })
    .join('');
}

/**
 * A wire from an output to an input: a curve ahead, or between the rows back to the next one, where
 * `between` says how high that is.
 */
export function wirePath(from: Position, to: Position, between = (from.y + to.y) / 2): WirePath {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (to.x < from.x + 8) {
    const [right, left] = [from.x + OUT, to.x - OUT];
    const path = rounded([
      from,
      { x: right, y: from.y },
      { x: right, y: between },
      { x: left, y: between },
      { x: left, y: to.y },
      to,
    ]);
    return { path, middle: { x: middle.x, y: between } };
  }
  const bow = BOW * (to.x - from.x);
  const [near, far] = [
    { x: from.x + bow, y: from.y },
    { x: to.x - bow, y: to.y },
  ];
  const path = `M${at(from)}C${at(near)} ${at(far)} ${at(to)}`;
  return { path, middle };
}
