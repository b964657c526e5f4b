import type { Diff, NodeDiff } from '../../core/diff/diff';

/** How many nodes are in each state. */
export function countsOf({ nodes }: Diff): Readonly<Record<NodeDiff['state'], number>> {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const { state } of nodes) counts[state]++;
  return counts;
}
