/** Undo and redo over immutable states. Every state is kept, so undoing all gives the first. */
export interface History<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** The next to be redone first. */
  readonly future: readonly T[];
  /** What the last step was about: another step about the same becomes one with it. */
  readonly about: string | null;
}

/** A history that starts here. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], about: null };
}

/**
 * Goes to a new state; what was undone is given up. Steps in a row that are `about` the same,
 * such as the letters typed into one field, become one. The same state again is no step.
 */
export function record<T>(history: History<T>, next: T, about: string | null = null): History<T> {
  if (next === history.present) return history;
  const merges = about !== null && about === history.about;
  const past = merges ? history.past : [...history.past, history.present];
  return { past, present: next, future: [], about };
}

/** Ends the last step: what follows starts a new one even if it is about the same. */
export function seal<T>(history: History<T>): History<T> {
  return history.about === null ? history : { ...history, about: null };
}

/** Back by one step; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [previous] = past.slice(-1);
  if (past.length === 0 || previous === undefined) return history;
  return { past: past.slice(0, -1), present: previous, future: [present, ...future], about: null };
}

/** Forward by one undone step; the same history where there is none. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (future.length === 0 || next === undefined) return history;
  return { past: [...past, present], present: next, future: rest, about: null };
}
