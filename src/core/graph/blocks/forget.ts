import type { Document, Exposed, OwnBlock } from '../document';
import { ownKind } from '../own-block';
import { sameItems } from '../../same-items';
import { blockOf, changeBlock } from './place';

/** Without the targets that `dead` names, and without what has no target then. */
export function withoutTargets(
  exposed: readonly Exposed[],
  dead: (target: Exposed['targets'][number]) => boolean,
): readonly Exposed[] {
  const kept = exposed.flatMap((one): readonly Exposed[] => {
    const targets = one.targets.filter((target) => !dead(target));
    if (targets.length === one.targets.length) return [one];
    return targets.length > 0 ? [{ ...one, targets }] : [];
  });
  return sameItems(kept, exposed) ? exposed : kept;
}

/** The instances of a block, wherever they stand, without a parameter. */
function withoutParam(document: Document, kind: string, name: string): Document {
  const forget = <G extends Pick<Document, 'nodes'>>(graph: G): G => {
    const nodes = graph.nodes.map((node) => {
      if (node.kind !== kind || !Object.hasOwn(node.params, name)) return node;
      const { [name]: _gone, ...params } = node.params;
      return { ...node, params };
    });
    return sameItems(nodes, graph.nodes) ? graph : { ...graph, nodes };
  };
  const whole = forget(document);
  const blocks = whole.blocks?.map(forget);
  return blocks === undefined || sameItems(blocks, whole.blocks ?? [])
    ? whole
    : { ...whole, blocks };
}

/**
 * Takes a parameter of a block away for good: from its instances, which would set the next one of
 * that name by it, and from the blocks around that hand theirs on to it.
 */
export function forgetParam(document: Document, blockId: string, name: string): Document {
  const kind = ownKind(blockId);
  let changed = withoutParam(document, kind, name);
  for (const { id } of document.blocks ?? []) {
    // As it is by now: a block around it may have lost something already.
    const around = blockOf(changed, id);
    if (!around) continue;
    const isInstance = (node: string): boolean =>
      around.nodes.some((one) => one.id === node && one.kind === kind);
    const exposed = withoutTargets(
      around.exposed,
      ({ node, param }) => param === name && isInstance(node),
    );
    if (exposed === around.exposed) continue;
    const put = changeBlock(changed, id, (block) => ({ ...block, exposed }));
    changed = forgetLost(put, around, { exposed });
  }
  return changed;
}

/** Forgets the parameters that a block no longer has. */
export function forgetLost(
  document: Document,
  before: Pick<OwnBlock, 'id' | 'exposed'>,
  after: Pick<OwnBlock, 'exposed'>,
): Document {
  const names = new Set(after.exposed.map(({ name }) => name));
  return before.exposed
    .filter(({ name }) => !names.has(name))
    .reduce((changed, { name }) => forgetParam(changed, before.id, name), document);
}
