import type { Catalogue } from '../../core/catalogue';
import type { Group } from '../../core/kinds/layer';
import type { ParamValues } from '../../core/kinds/params';

/** The groups of the layers that a node stands for, in their order, each once. */
export function groupsOf(
  kind: string,
  params: ParamValues,
  catalogue: Catalogue,
): readonly Group[] {
  const found = catalogue.find(kind);
  if (found?.type === 'layer') return [found.group];
  if (found?.type !== 'block') return found ? ['inputOutput'] : [];
  const inside = found
    .bind(params)
    .inside.nodes.flatMap((node) => groupsOf(node.kind, node.params, catalogue));
  return [...new Set(inside)];
}

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
