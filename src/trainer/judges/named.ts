export type Named<T> = Readonly<Record<string, T>>;

/** Names and values, one for each. */
export function zip<T>(names: readonly string[], values: readonly T[]): Named<T> {
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Joins several; `case3.x0` is the `x0` of the fourth. */
export function join<T>(parts: readonly Named<T>[]): Named<T> {
  return Object.fromEntries(
    parts.flatMap((part, index) =>
      Object.entries(part).map(([name, value]) => [`case${index}.${name}`, value] as const),
    ),
  );
}

/** Takes one of those joined out again. */
export function part<T>(joined: Named<T>, index: number): Named<T> {
  const prefix = `case${index}.`;
  return Object.fromEntries(
    Object.entries(joined).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
    ),
  );
}
