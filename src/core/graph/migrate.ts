/** A file's content, its parts not read yet. */
export type Content = Readonly<Record<string, unknown>>;

/**
 * Brings a file of an older version up to date, one step for each version: the step at index i
 * makes version i + 2 of version i + 1.
 */
const STEPS: readonly ((content: Content) => Content)[] = [
  // Version 2 brought own blocks, annotations and bypassed nodes, none of which must be there.
  (content) => ({ ...content, version: 2 }),
];

/** The same content in the present version. */
export function migrate(content: Content, version: number): Content {
  return STEPS.slice(version - 1).reduce((older, step) => step(older), content);
}
