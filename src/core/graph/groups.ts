import type { Catalogue } from '../catalogue';
import type { Group } from '../kinds/layer';
import type { ParamValues } from '../kinds/params';

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
