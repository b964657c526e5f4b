import type { GraphNode } from '../graph/document';

/** Pairs of nodes, one of each document. */
export type Pairs = ReadonlyMap<GraphNode, GraphNode>;

/** How well two nodes go together by what they are: 0 where they are of different kinds. */
function likeness(a: GraphNode, b: GraphNode): number {
  if (a.kind !== b.kind) return 0;
  const names = new Set([...Object.keys(a.params), ...Object.keys(b.params)]);
  let same = 0;
  for (const name of names)
    if (JSON.stringify(a.params[name]) === JSON.stringify(b.params[name])) same++;
  return 4 + 2 * (names.size === 0 ? 1 : same / names.size);
}

/** For each node, the number of the first that is written alike. */
function forms(nodes: readonly GraphNode[], known: Map<string, number>): readonly number[] {
  return nodes.map(({ kind, params }) => {
    const text = JSON.stringify([kind, params]);
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
}

/** How well the nodes at two places go together; nodes that are written alike are judged once. */
function likenesses(
  a: readonly GraphNode[],
  b: readonly GraphNode[],
): (i: number, j: number) => number {
  const known = new Map<string, number>();
  const [left, right] = [forms(a, known), forms(b, known)];
  const judged = new Float64Array(known.size * known.size).fill(-1);
  return (i, j) => {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return 0;
    const at = (left[i] ?? 0) * known.size + (right[j] ?? 0);
    const before = judged[at] ?? -1;
    const like = before < 0 ? likeness(one, other) : before;
    judged[at] = like;
    if (like === 0) return 0;
    return like + (one.id === other.id ? 1 : 0) + (one.name === other.name ? 0.5 : 0);
  };
}

const [PAIR, SKIP_FIRST, SKIP_SECOND] = [1, 2, 3] as const;

/**
 * The pairs of the best common subsequence of two orders: that in which the likenesses of what is
 * paired add up to most. Needleman and Wunsch 1970, where a gap costs nothing.
 */
export function aligned(a: readonly GraphNode[], b: readonly GraphNode[]): Pairs {
  const like = likenesses(a, b);
  /** What to do at two places; one byte each, since nets may have thousands of layers. */
  const steps = new Uint8Array(a.length * b.length);
  let below = new Float32Array(b.length + 1);
  for (let i = a.length - 1; i >= 0; i--) {
    const best = new Float32Array(b.length + 1);
    for (let j = b.length - 1; j >= 0; j--) {
      const alike = like(i, j);
      const paired = alike > 0 ? Math.fround(alike + (below[j + 1] ?? 0)) : 0;
      const [first, second] = [below[j] ?? 0, best[j + 1] ?? 0];
      const most = Math.max(first, second, paired);
      best[j] = most;
      const skip = first >= second ? SKIP_FIRST : SKIP_SECOND;
      steps[i * b.length + j] = alike > 0 && paired === most ? PAIR : skip;
    }
    below = best;
  }
  const pairs = new Map<GraphNode, GraphNode>();
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const step = steps[i * b.length + j];
    const [one, other] = [a[i], b[j]];
    if (step === PAIR && one && other) pairs.set(one, other);
    if (step !== SKIP_SECOND) i++;
    if (step !== SKIP_FIRST) j++;
  }
  return pairs;
}
