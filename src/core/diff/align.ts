import type { GraphNode } from '../graph/document';

/** Pairs of nodes, one of each document. */
export type Pairs = ReadonlyMap<GraphNode, GraphNode>;

/** How well two nodes go together: 0 where they are of different kinds. */
function likeness(a: GraphNode, b: GraphNode): number {
  if (a.kind !== b.kind) return 0;
  const names = new Set([...Object.keys(a.params), ...Object.keys(b.params)]);
  let same = 0;
  for (const name of names)
    if (JSON.stringify(a.params[name]) === JSON.stringify(b.params[name])) same++;
  const params = names.size === 0 ? 1 : same / names.size;
  return 4 + 2 * params + (a.id === b.id ? 1 : 0) + (a.name === b.name ? 0.5 : 0);
}

/**
 * The pairs of the best common subsequence of two orders: that in which the likenesses of what is
 * paired add up to most. Needleman and Wunsch 1970, where a gap costs nothing.
 */
export function aligned(a: readonly GraphNode[], b: readonly GraphNode[]): Pairs {
  const width = b.length + 1;
  const best = new Float32Array((a.length + 1) * width);
  const value = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [one, other] = [a[i], b[j]];
      const like = one && other ? likeness(one, other) : 0;
      best[i * width + j] = Math.max(
        value(i + 1, j),
        value(i, j + 1),
        like > 0 ? Math.fround(like + value(i + 1, j + 1)) : 0,
      );
    }
  const pairs = new Map<GraphNode, GraphNode>();
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i], b[j]];
    const like = one && other ? likeness(one, other) : 0;
    if (one && other && like > 0 && value(i, j) === Math.fround(like + value(i + 1, j + 1))) {
      pairs.set(one, other);
      i++;
      j++;
    } else if (value(i + 1, j) >= value(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
