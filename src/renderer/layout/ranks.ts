import { HANDLE_Y, WIRE_ROOM } from '../../core/picture/measures';
import type { Box, Placed, Wire } from './rows';

/** How many wires lie behind each box at most: the longest way from a box without inputs. */
function depths(boxes: readonly Box[], wires: readonly Wire[]): ReadonlyMap<string, number> {
  const waiting = new Map(boxes.map(({ id }) => [id, 0]));
  const followers = new Map<string, string[]>(boxes.map(({ id }) => [id, []]));
  for (const { from, to } of wires) {
    followers.get(from)?.push(to);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const depth = new Map(boxes.map(({ id }) => [id, 0]));
  const ready = boxes.map(({ id }) => id).filter((id) => waiting.get(id) === 0);
  for (const id of ready)
    for (const next of followers.get(id) ?? []) {
      depth.set(next, Math.max(depth.get(next) ?? 0, (depth.get(id) ?? 0) + 1));
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) ready.push(next);
    }
  return depth;
}

/**
 * One long row without any care for crossings: a rank holds what lies equally deep, one below the
 * other in the order of the net. For nets in which a better order would take too long to find.
 */
export function rankSimply(
  boxes: readonly Box[],
  wires: readonly Wire[],
  room: number,
): readonly Placed[] {
  const depth = depths(boxes, wires);
  const ranks: Box[][] = [];
  for (const box of boxes) (ranks[depth.get(box.id) ?? 0] ??= []).push(box);
  let left = 0;
  return ranks.flatMap((rank) => {
    const width = Math.max(...rank.map((box) => box.width));
    const centre = left + width / 2;
    left += width + WIRE_ROOM;
    let top = -HANDLE_Y;
    return rank.map((box): Placed => {
      const y = top;
      top += box.height + room;
      return { box, centre, x: centre - box.width / 2, y };
    });
  });
}
