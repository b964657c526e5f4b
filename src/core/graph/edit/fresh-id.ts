import type { Graph } from '../document';

/** An id has 64 characters at most; the number needs a few of them. */
const LONGEST_STEM = 56;

/**
 * The smallest unused `kind-n`, so that ids stay readable in a file. Of a kind's name only what an
 * id may hold is kept: kinds of other versions can be called anything.
 */
export function freshId(taken: ReadonlySet<string>, kind: string): string {
  const stem = kind
    .replace(/^block:/, '')
    .replace(/[^A-Za-z0-9_-]+/g, '')
    .slice(0, LONGEST_STEM);
  let number = 1;
  while (taken.has(`${stem || 'node'}-${number}`)) number++;
  return `${stem || 'node'}-${number}`;
}

export function idsOf(graph: Graph): Set<string> {
  return new Set(graph.nodes.map((node) => node.id));
}
