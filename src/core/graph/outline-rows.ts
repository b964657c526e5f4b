import type { Catalogue } from '../catalogue';
import type { Document } from './document';
import { placeAt } from './inside';
import { type OutlineItem, outlineOf } from './outline';

/** A row of the outline as it is shown: a node or a branch, at some depth. */
export interface OutlineRow {
  /** Unique among the rows: the path to a node, or to the two nodes of a branch's first wire. */
  readonly key: string;
  readonly item: OutlineItem;
  /** Ids of the block instances in which it is, outermost first. */
  readonly within: readonly string[];
  /** Whether it can be changed: the inside of a block that ships cannot. */
  readonly editable: boolean;
  /** Depth, from 1; where among how many of the same list, from 1. */
  readonly level: number;
  readonly position: number;
  readonly size: number;
  /** The row in which it is; null at the top. */
  readonly parent: string | null;
  /** Whether the rows in it are shown; null where there are none. */
  readonly expanded: boolean | null;
}

/** The key of a node's row, by the instances in which it is. */
export function nodeKey(within: readonly string[], id: string): string {
  return [...within, id].join('/');
}

function keyOf(within: readonly string[], item: OutlineItem): string {
  if (item.type === 'node') return nodeKey(within, item.node.id);
  return `${nodeKey(within, item.from)}>${item.to}`;
}

/**
 * The rows of a document from top to bottom. Branches are open and blocks closed, unless their keys
 * are among the `turned`. The inside of a closed block is not looked at.
 */
export function outlineRows(
  document: Document,
  catalogue: Catalogue,
  turned: ReadonlySet<string>,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];

  function add(
    items: readonly OutlineItem[],
    around: Pick<OutlineRow, 'within' | 'editable' | 'level' | 'parent'>,
  ): void {
    for (const [at, item] of items.entries()) {
      const { within, level } = around;
      const key = keyOf(within, item);
      const opens =
        item.type === 'branch'
          ? item.items.length > 0
          : catalogue.find(item.node.kind)?.type === 'block';
      const open = opens && turned.has(key) === (item.type === 'node');
      const expanded = opens ? open : null;
      rows.push({ ...around, key, item, position: at + 1, size: items.length, expanded });
      if (!open) continue;
      if (item.type === 'branch') add(item.items, { ...around, level: level + 1, parent: key });
      else {
        const inside = placeAt(document, [...within, item.node.id], catalogue);
        add(outlineOf(inside.graph), {
          within: inside.within,
          editable: inside.editable,
          level: level + 1,
          parent: key,
        });
      }
    }
  }

  add(outlineOf(document), { within: [], editable: true, level: 1, parent: null });
  return rows;
}

/** The keys of the rows in which a node is, outermost first, as far as blocks hold it. */
export function blocksAround(within: readonly string[]): readonly string[] {
  return within.map((_, at) => within.slice(0, at + 1).join('/'));
}
