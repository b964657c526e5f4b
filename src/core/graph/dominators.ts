/**
 * For each item the last one through which every way to it leads, null where there is none: the
 * immediate dominator. With the order reversed and what comes after in place of what comes before
 * it is the first item through which every way on leads. `order` has every item after those before
 * it. After Cooper, Harvey and Kennedy, A Simple, Fast Dominance Algorithm, 2001; without circles
 * one pass is enough.
 */
export function dominators(
  order: readonly string[],
  before: (id: string) => readonly string[],
): ReadonlyMap<string, string | null> {
  const above = new Map<string, string | null>();
  const depths = new Map<string | null, number>([[null, 0]]);
  const depth = (id: string | null): number => depths.get(id) ?? 0;
  const up = (id: string | null): string | null => (id === null ? null : (above.get(id) ?? null));

  function meet(one: string | null, other: string | null): string | null {
    let [a, b] = [one, other];
    while (a !== b) {
      if (depth(a) >= depth(b)) a = up(a);
      else b = up(b);
    }
    return a;
  }

  for (const id of order) {
    const [first, ...others] = before(id).filter((one) => above.has(one));
    const found = first === undefined ? null : others.reduce<string | null>(meet, first);
    above.set(id, found);
    depths.set(id, depth(found) + 1);
  }
  return above;
}
