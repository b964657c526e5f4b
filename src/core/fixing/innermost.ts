import type { Catalogue } from '../catalogue';
import type { Document, GraphNode } from '../graph/document';
import { type Place, placeAt } from '../graph/inside';
import type { Problem } from '../kinds/problem';

/** Where a problem's node stands in the graphs that the user can change. */
export interface Innermost {
  readonly place: Place;
  /** It, or the shipped block that holds it; undefined where the whole document has the problem. */
  readonly node: GraphNode | undefined;
}

/** The innermost graph of the user's own in which a problem's node stands, at least `opened` deep. */
export function innermost(
  { node, path }: Problem,
  document: Document,
  shipped: Catalogue,
  opened: readonly string[] = [],
): Innermost {
  const steps = node === null ? [] : (path ?? node).split('/');
  let place = placeAt(document, opened, shipped);
  for (let depth = opened.length + 1; depth < steps.length; depth++) {
    const next = placeAt(document, steps.slice(0, depth), shipped);
    if (next.within.length < depth || !next.editable) break;
    place = next;
  }
  const id = steps[place.within.length];
  return { place, node: place.graph.nodes.find((one) => one.id === id) };
}
