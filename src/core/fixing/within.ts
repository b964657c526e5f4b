import type { Problem } from '../kinds/problem';

/**
 * A problem as the inside of opened blocks has it, by the ids of instances from the canvas
 * inwards: `stage/r1/conv` within `stage` is a problem of `r1`, inside of it. Null where it lies
 * elsewhere, or is one of the whole document.
 */
export function within(problem: Problem, opened: readonly string[]): Problem | null {
  if (opened.length === 0) return problem;
  const steps = (problem.path ?? '').split('/');
  const [node] = steps.slice(opened.length);
  if (node === undefined || !opened.every((id, at) => id === steps[at])) return null;
  return { ...problem, node, path: steps.slice(opened.length).join('/') };
}
