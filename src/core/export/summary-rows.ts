import type { Analysis } from '../analyse';
import type { Catalogue } from '../catalogue';
import type { Cost } from '../cost';
import type { Group } from '../kinds/layer';
import type { Shape } from '../kinds/shape';
import type { ReceptiveField } from '../receptive-field';
import { groupsOf } from '../graph/groups';

/** A line of the summary: a node of the canvas, or a layer inside of one. */
export interface SummaryRow extends Cost {
  readonly id: string;
  /** The canvas node to select. */
  readonly owner: string;
  readonly kind: string;
  readonly face: string;
  readonly groups: readonly Group[];
  readonly shape: Shape | null;
  readonly receptiveField: ReceptiveField | null;
}

/** The lines in the order in which data flows; nodes that no data reaches come last. */
export function summaryRows(
  analysis: Analysis,
  blocksOpen: boolean,
  catalogue: Catalogue,
): readonly SummaryRow[] {
  if (blocksOpen)
    return analysis.layers.map((layer) => ({
      ...layer,
      face: layer.bound.face,
      groups: [layer.bound.layer.group],
    }));
  const order = new Map<string, number>();
  for (const { owner } of analysis.layers) if (!order.has(owner)) order.set(owner, order.size);
  const rows = analysis.flat.owners.flatMap(({ id, node }): readonly SummaryRow[] => {
    const known = analysis.nodes.get(id);
    if (!known) return [];
    const face = catalogue.bind(node.kind, node.params)?.face ?? '';
    return [{ ...known, owner: id, face, groups: groupsOf(node.kind, node.params, catalogue) }];
  });
  const place = (row: SummaryRow): number => order.get(row.owner) ?? order.size;
  return rows.sort((a, b) => place(a) - place(b));
}
