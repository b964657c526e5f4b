import { insertBefore } from '../graph/edit/insert';
import { sourceOf } from '../graph/neighbours';
import { counted } from '../text/numbers';
import type { FixContext, Offer } from './fix';
import { mapsInto } from './join';
import { type NodeName, nameOf } from './names';

/** What is put to, or taken off, one input of a join. */
interface Edging {
  readonly from: NodeName;
  /** Rows and columns in all, shared by both sides. */
  readonly rows: number;
  readonly columns: number;
}

export interface EdgingValues {
  readonly before: NodeName;
  readonly each: readonly Edging[];
}

/** So much on both sides of an axis; where it is odd, the one more comes after. */
function sides(rows: number, columns: number) {
  return {
    top: Math.floor(rows / 2),
    bottom: Math.ceil(rows / 2),
    left: Math.floor(columns / 2),
    right: Math.ceil(columns / 2),
  };
}

/**
 * Brings all inputs of a join to one height and width: the least by cropping, the largest by
 * zeros. None where channels differ and must not.
 */
export function edgings(
  id: string | null,
  kind: 'cropping2D' | 'zeroPadding2D',
  sameChannels: boolean,
  context: FixContext,
): readonly Offer<EdgingValues>[] {
  const inputs = mapsInto(id, context);
  if (id === null || !inputs) return [];
  if (sameChannels && new Set(inputs.map(([, , channels]) => channels)).size > 1) return [];
  const of = kind === 'cropping2D' ? Math.min : Math.max;
  const height = of(...inputs.map(([tall]) => tall));
  const width = of(...inputs.map(([, wide]) => wide));
  const changes = inputs
    .map(([tall, wide], port) => {
      return { port, rows: Math.abs(tall - height), columns: Math.abs(wide - width) };
    })
    .filter(({ rows, columns }) => rows + columns > 0);
  const values: EdgingValues = {
    before: nameOf(id, context),
    each: changes.map(({ port, rows, columns }) => {
      return { from: nameOf(sourceOf(context.graph, id, port) ?? '', context), rows, columns };
    }),
  };
  return [
    {
      values,
      apply: (graph) =>
        changes.reduce((changed, { port, rows, columns }) => {
          const part = { kind, params: sides(rows, columns) };
          return insertBefore(changed, id, port, [part], context.catalogue);
        }, graph),
    },
  ];
}

/** `4 rows and 1 column` */
export function lines(rows: number, columns: number): string {
  return `${counted(rows, 'row', 'rows')} and ${counted(columns, 'column', 'columns')}`;
}
