import type { Group } from '../../core/kinds/layer';

export { groupsOf } from '../../core/graph/groups';

export function groupColor(group: Group): string {
  return `var(--group-${group})`;
}

/** The colours of groups one under the other, as the edge of a node shows them. */
export function groupsBackground(groups: readonly Group[]): string {
  const colors = groups.length > 0 ? groups.map(groupColor) : ['var(--line)'];
  const share = 100 / colors.length;
  const stops = colors.map((color, at) => `${color} ${at * share}% ${(at + 1) * share}%`);
  return `linear-gradient(to bottom, ${stops.join(', ')})`;
}
