import type { Catalogue } from '../catalogue';
import type { Document, GraphNode, OwnBlock } from '../graph/document';
import { ownBlockId } from '../graph/own-block';
import type { ParamValue } from '../kinds/params';
import type { Change } from './diff';

function sameValue(a: ParamValue | undefined, b: ParamValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A parameter as it counts: read, or its default; as it stands where it cannot be read. */
function valueOf(node: GraphNode, param: string, catalogue: Catalogue): ParamValue | undefined {
  const field = catalogue.find(node.kind)?.params[param];
  const given = node.params[param];
  if (!field) return given;
  return given === undefined ? field.default : (field.read(given) ?? given);
}

/** What two nodes of one kind differ in: parameters, name, whether they are bypassed. */
export function changesOf(
  before: GraphNode,
  after: GraphNode,
  catalogues: readonly [Catalogue, Catalogue],
): readonly Change[] {
  const names = new Set([
    ...Object.keys(catalogues[1].find(after.kind)?.params ?? {}),
    ...Object.keys(before.params),
    ...Object.keys(after.params),
  ]);
  const changes: Change[] = [];
  for (const param of names) {
    const [old, now] = [
      valueOf(before, param, catalogues[0]),
      valueOf(after, param, catalogues[1]),
    ];
    if (!sameValue(old, now)) changes.push({ type: 'param', param, before: old, after: now });
  }
  const [oldName, name] = [before.name ?? '', after.name ?? ''];
  if (oldName !== name) changes.push({ type: 'name', before: oldName, after: name });
  const [was, is] = [before.bypass ?? false, after.bypass ?? false];
  if (was !== is) changes.push({ type: 'bypass', before: was, after: is });
  return changes;
}

/** What of a block makes its layers: its places on the canvas do not. */
function meaning({ nodes, edges, exposed }: OwnBlock): string {
  return JSON.stringify([
    nodes.map(({ id, kind, params, bypass }) => [id, kind, Object.entries(params).sort(), bypass]),
    edges.map(({ from, to, port }) => [from, to, port]),
    exposed,
  ]);
}

/** Ids of the user's blocks that are in both documents, but hold something else, at any depth. */
export function changedBlocks(before: Document, after: Document): ReadonlySet<string> {
  const olds = new Map(before.blocks?.map((block) => [block.id, block]));
  const changed = new Set<string>();
  for (const block of after.blocks ?? []) {
    const old = olds.get(block.id);
    if (old && meaning(old) !== meaning(block)) changed.add(block.id);
  }
  // A set may grow while it is walked: a block that holds a changed one is changed as well.
  for (const id of changed)
    for (const block of after.blocks ?? [])
      if (block.nodes.some(({ kind }) => ownBlockId(kind) === id)) changed.add(block.id);
  return changed;
}
