import type { Catalogue } from '../../catalogue';
import type { Document, GraphNode } from '../document';
import type { Contents } from './as-own';
import { blockOf } from './place';
import type { BlockRefusal } from './refusal';

/**
 * Why a block cannot give way to what it holds: the block around sets one of its parameters by which
 * it is built, and nothing that it holds could be set by that. Undefined where nothing hinders.
 */
export function heldOutside(
  document: Document,
  at: string | null,
  node: GraphNode,
  { exposed }: Contents,
  kinds: Catalogue,
): BlockRefusal | undefined {
  const names = new Set(exposed.map(({ name }) => name));
  const params = kinds.find(node.kind)?.params ?? {};
  const held = blockOf(document, at)?.exposed.find(({ targets }) =>
    targets.some(
      ({ node: id, param }) => id === node.id && Object.hasOwn(params, param) && !names.has(param),
    ),
  );
  return held && { code: 'heldOutside', values: { label: held.label } };
}
