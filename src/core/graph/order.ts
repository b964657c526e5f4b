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
    const sources = item.from.filter((id): id is string => id !== null && known.has(id));
    waiting.set(item.id, sources.length);
    for (const source of sources) {
      const list = followers.get(source);
      if (list) list.push(item);
      else followers.set(source, [item]);
    }
  }
  const order = items.filter((item) => waiting.get(item.id) === 0);
  for (let next = 0; next < order.length; next++) {
    for (const follower of followers.get(order[next]?.id ?? '') ?? []) {
      const left = (waiting.get(follower.id) ?? 0) - 1;
      waiting.set(follower.id, left);
      if (left === 0) order.push(follower);
    }
  }
  return { order, stuck: items.filter((item) => (waiting.get(item.id) ?? 0) > 0) };
}

/**
 * Of what `topological` could not order, the items that lie on a cycle or between two; the rest
 * only follow one. Peels off, again and again, what nobody takes from: each item once.
 */
export function onCycle<T extends Dependent>(stuck: readonly T[]): readonly T[] {
  const known = new Map(stuck.map((item) => [item.id, item]));
  const users = new Map<string, number>();
  for (const item of stuck)
    for (const id of item.from) if (id !== null) users.set(id, (users.get(id) ?? 0) + 1);
  const peeled = stuck.filter((item) => !users.has(item.id));
  for (let next = 0; next < peeled.length; next++) {
    for (const id of peeled[next]?.from ?? []) {
      const source = id === null ? undefined : known.get(id);
      if (!source) continue;
      const left = (users.get(source.id) ?? 0) - 1;
      users.set(source.id, left);
      if (left === 0) peeled.push(source);
    }
  }
  return stuck.filter((item) => (users.get(item.id) ?? 0) > 0);
}
