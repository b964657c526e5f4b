/** The id of the node that a path leads to: `stage/r1` → `r1`. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Every path around a node and its own, outermost first: `stage`, `stage/r1`, `stage/r1/conv`. */
export function pathsTo(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
