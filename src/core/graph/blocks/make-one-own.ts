import type { Catalogue } from '../../catalogue';
import type { Document } from '../document';
import { placeAt } from '../inside';
import { ownBlockId } from '../own-block';
import type { LabelOf } from './as-own';
import { instancesOf } from './definitions';
import { makeOwn } from './make-own';
import type { Done } from './room';

/**
 * Gives the instance at a path a block of its own, by the ids of the instances from the canvas
 * inwards. Where only its node has that block, but blocks around it stand in several places, these
 * are parted from the others too: an edit then reaches this one place.
 */
export function makeOneOwn(
  document: Document,
  path: readonly string[],
  words: { readonly name: string; readonly labelOf: LabelOf },
  shipped: Catalogue,
): Done<object> {
  const isShared = (depth: number): boolean => {
    const { graph } = placeAt(document, path.slice(0, depth), shipped);
    const kind = graph.nodes.find(({ id }) => id === path[depth])?.kind ?? '';
    const own = ownBlockId(kind);
    return own === undefined || instancesOf(document, own) > 1;
  };
  let depth = path.length - 1;
  while (depth > 0 && !isShared(depth)) depth--;
  let parted = document;
  for (; depth < path.length; depth++) {
    const at = placeAt(parted, path.slice(0, depth), shipped).block?.id ?? null;
    const done = makeOwn(parted, at, path[depth] ?? '', words, shipped);
    if ('refusal' in done) return done;
    parted = done.document;
  }
  return { document: parted };
}
