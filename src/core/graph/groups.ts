import type { Catalogue } from '../catalogue';
import type { Group } from '../kinds/layer';
import type { ParamValues } from '../kinds/params';

/** The groups of the layers that a node stands for, in their order, each once. */
export function groupsOf(
  kind: string,
  params: ParamValues,
  catalogue: Catalogue,
): readonly Group[] {
  const found = catalogue.bind(kind, params);
  switch (found?.type) {
    case undefined:
      return [];
    case 'layer':
      return [found.layer.group];
    case 'boundary':
      return ['inputOutput'];
    case 'block': {
      const { nodes } = found.inside;
      return [...new Set(nodes.flatMap((node) => groupsOf(node.kind, node.params, catalogue)))];
    }
  }
}
