/** Something that takes its inputs from others of its kind, by id. */
export interface Dependent {
  readonly id: string;
  /** Ids in port order; null where nothing is connected. */
  readonly from: readonly (string | null)[];
}

/**
 * Kahn's topological order: every item after those it takes from, otherwise as given. Items on
 * a cycle or behind one come back in `stuck`.
 */
export function topological<T extends Dependent>(
  items: readonly T[],
): { readonly order: readonly T[]; readonly stuck: readonly T[] } {
  const waiting = new Map<string, number>();
  const followers = new Map<string, T[]>();
  const known = new Set(items.map((item) => item.id));
  for (const item of items) {
    let sources = 0;
    for (const source of item.from) {
      if (source === null || !known.has(source)) continue;
      sources++;
      const list = followers.get(source);
      if (list) list.push(item);
      else followers.set(source, [item]);
    }
    waiting.set(item.id, sources);
  }
  const order = items.filter((item) => waiting.get(item.id) === 0);
  // The lists grow while they are walked.
  for (const { id } of order) {
    for (const follower of followers.get(id) ?? []) {
      const left = (waiting.get(follower.id) ?? 0) - 1;
      waiting.set(follower.id, left);
      if (left === 0) order.push(follower);
    }
  }
  return { order, stuck: items.filter((item) => (waiting.get(item.id) ?? 0) > 0) };
}

/**
 * Of what `topological` could not order, the items that lie on a cycle or between two: from the
 * rest no way leads back to a cycle. The same peeling as above, from the other end.
 */
export function onCycle<T extends Dependent>(stuck: readonly T[]): readonly T[] {
  const users = new Map(stuck.map((item) => [item.id, 0]));
  const byId = new Map(stuck.map((item) => [item.id, item]));
  const used = (item: T): readonly string[] =>
    item.from.filter((id): id is string => id !== null && users.has(id));
  for (const item of stuck) for (const id of used(item)) users.set(id, (users.get(id) ?? 0) + 1);
  const unused = stuck.filter((item) => users.get(item.id) === 0);
  for (const item of unused) {
    for (const id of used(item)) {
      const left = (users.get(id) ?? 0) - 1;
      users.set(id, left);
      const source = byId.get(id);
      if (left === 0 && source) unused.push(source);
    }
  }
  const peeled = new Set(unused);
  return stuck.filter((item) => !peeled.has(item));
}
