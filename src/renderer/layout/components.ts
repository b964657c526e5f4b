import type { Box, Wire } from './rows';

/** Boxes that wires join, directly or through others, with the wires among them. */
export interface Component {
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
}

/** The parts of a net that no wire joins with one another, in the order of their first boxes. */
export function componentsOf(boxes: readonly Box[], wires: readonly Wire[]): readonly Component[] {
  const neighbours = new Map<string, string[]>(boxes.map(({ id }) => [id, []]));
  for (const { from, to } of wires) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const number = new Map<string, number>();
  let count = 0;
  for (const { id } of boxes) {
    if (number.has(id)) continue;
    const reached = new Set([id]);
    // A set may grow while it is walked: what is added is still to come.
    for (const next of reached) {
      number.set(next, count);
      for (const other of neighbours.get(next) ?? []) reached.add(other);
    }
    count++;
  }
  const parts = Array.from({ length: count }, (): { boxes: Box[]; wires: Wire[] } => ({
    boxes: [],
    wires: [],
  }));
  for (const box of boxes) parts[number.get(box.id) ?? 0]?.boxes.push(box);
  for (const wire of wires) parts[number.get(wire.from) ?? 0]?.wires.push(wire);
  return parts;
}
