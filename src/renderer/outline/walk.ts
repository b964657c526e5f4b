import type { OutlineRow } from '../../core/graph/outline-rows';

/** What a key does in a tree: go to a row, or open or close one. */
export type Walk =
  | { readonly type: 'go'; readonly to: OutlineRow }
  | { readonly type: 'turn'; readonly row: OutlineRow };

function go(to: OutlineRow | undefined): Walk | null {
  return to ? { type: 'go', to } : null;
}

/**
 * What an arrow key, Home or End does from a row, as WAI-ARIA has it for trees: up and down over
 * the rows that are shown; right opens or goes in, left closes or goes out. Null for other keys.
 */
export function walk(rows: readonly OutlineRow[], at: number, key: string): Walk | null {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1]);
    case 'ArrowUp':
      return go(rows[at - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
      if (row?.expanded === false) return { type: 'turn', row };
      return row?.expanded ? go(rows[at + 1]) : null;
    case 'ArrowLeft':
      if (row?.expanded) return { type: 'turn', row };
      return go(rows.find(({ key: one }) => one === row?.parent));
    default:
      return null;
  }
}

/**
 * The next row that begins with what was typed, going round. A single letter begins behind the row
 * where one is, so that the same letter again goes on; more letters may stay.
 */
export function typedAhead(
  rows: readonly OutlineRow[],
  at: number,
  typed: string,
  nameOf: (row: OutlineRow) => string,
): OutlineRow | undefined {
  const asked = typed.toLowerCase();
  const start = at + (typed.length > 1 ? 0 : 1);
  const round = [...rows.slice(start), ...rows.slice(0, start)];
  return round.find((row) => nameOf(row).toLowerCase().startsWith(asked));
}
