import type { Catalogue } from '../../catalogue';
import type { Rule } from '../../kinds/params';
import type { Document, Exposed, GraphNode, OwnBlock } from '../document';
import { givenName } from '../given-name';
import { MOST_EXPOSED } from '../limits';
import { withBlocks } from '../with-blocks';
import { forgetLost, forgetParam, withoutTargets } from './forget';
import { blockOf, changeBlock } from './place';

/** A parameter of a node inside of a block. */
export type Target = Exposed['targets'][number];

function isAt(target: Target): (other: Target) => boolean {
  return ({ node, param }) => node === target.node && param === target.param;
}

/** The exposed parameter that drives an inner one; undefined where none does. */
export function driverOf(exposed: readonly Exposed[], target: Target): Exposed | undefined {
  return exposed.find(({ targets }) => targets.some(isAt(target)));
}

function ruleOf(block: OwnBlock, { node, param }: Target, kinds: Catalogue): Rule | undefined {
  const inner = block.nodes.find(({ id }) => id === node);
  const kind = inner && kinds.find(inner.kind);
  return kind && Object.hasOwn(kind.params, param) ? kind.params[param]?.rule : undefined;
}

/** The parameter's own name, with a number where another has it. */
function freshParam(exposed: readonly Exposed[], param: string): string {
  const taken = new Set(exposed.map(({ name }) => name));
  if (!taken.has(param)) return param;
  let number = 2;
  while (taken.has(`${param}${number}`)) number++;
  return `${param}${number}`;
}

/** Lets the instances of a block set an inner parameter. Its value inside stays their default. */
export function expose(
  document: Document,
  blockId: string,
  target: Target,
  label: string,
  shipped: Catalogue,
): Document {
  const kinds = withBlocks(shipped, document.blocks);
  return changeBlock(document, blockId, (block) => {
    const { exposed } = block;
    if (driverOf(block.exposed, target) || !ruleOf(block, target, kinds)) return block;
    if (exposed.length >= MOST_EXPOSED) return block;
    const name = freshParam(exposed, target.param);
    const one: Exposed = { name, label: givenName(label), targets: [target] };
    return { ...block, exposed: [...exposed, one] };
  });
}

/** The exposed parameters that could drive an inner one too: those of the same rule. */
export function linkable(
  document: Document,
  blockId: string,
  target: Target,
  shipped: Catalogue,
): readonly Exposed[] {
  const kinds = withBlocks(shipped, document.blocks);
  const block = blockOf(document, blockId);
  const rule = block && JSON.stringify(ruleOf(block, target, kinds));
  if (!block || rule === undefined) return [];
  return block.exposed.filter(
    ({ targets }) =>
      targets.length < MOST_EXPOSED &&
      !targets.some(isAt(target)) &&
      targets.some((other) => JSON.stringify(ruleOf(block, other, kinds)) === rule),
  );
}

function withParam({ nodes }: OwnBlock, source: Target, target: Target): readonly GraphNode[] {
  const value = nodes.find(({ id }) => id === source.node)?.params[source.param];
  return nodes.map((node) => {
    if (node.id !== target.node) return node;
    const { [target.param]: _old, ...params } = node.params;
    return { ...node, params: value === undefined ? params : { ...params, [target.param]: value } };
  });
}

/** Lets an exposed parameter drive one more inner parameter, which takes its value. */
export function link(
  document: Document,
  blockId: string,
  name: string,
  target: Target,
  shipped: Catalogue,
): Document {
  if (!linkable(document, blockId, target, shipped).some((one) => one.name === name))
    return document;
  const before = blockOf(document, blockId);
  const [source] = before?.exposed.find((one) => one.name === name)?.targets ?? [];
  if (!before || !source) return document;
  const exposed = withoutTargets(before.exposed, isAt(target)).map((one) =>
    one.name === name ? { ...one, targets: [...one.targets, target] } : one,
  );
  const nodes = withParam(before, source, target);
  const linked = changeBlock(document, blockId, (block) => ({ ...block, nodes, exposed }));
  return forgetLost(linked, before, { exposed });
}

/** Takes a parameter from the instances of a block; all of them have its value inside again. */
export function unexpose(document: Document, blockId: string, name: string): Document {
  if (!blockOf(document, blockId)?.exposed.some((one) => one.name === name)) return document;
  const without = changeBlock(document, blockId, (block) => ({
    ...block,
    exposed: block.exposed.filter((one) => one.name !== name),
  }));
  return forgetParam(without, blockId, name);
}

/** Lets an inner parameter stand by itself again; the last one takes the exposed one with it. */
export function unlink(document: Document, blockId: string, target: Target): Document {
  const block = blockOf(document, blockId);
  const driver = block && driverOf(block.exposed, target);
  if (!driver) return document;
  if (driver.targets.length === 1) return unexpose(document, blockId, driver.name);
  return changeBlock(document, blockId, (one) => ({
    ...one,
    exposed: withoutTargets(one.exposed, isAt(target)),
  }));
}

/** Gives an exposed parameter another label; an empty one is refused. */
export function relabel(
  document: Document,
  blockId: string,
  name: string,
  label: string,
): Document {
  const chosen = givenName(label);
  return changeBlock(document, blockId, (block) => {
    const old = block.exposed.find((one) => one.name === name);
    if (!old || chosen === '' || old.label === chosen) return block;
    const exposed = block.exposed.map((one) => (one === old ? { ...one, label: chosen } : one));
    return { ...block, exposed };
  });
}

/** Moves an exposed parameter to another place in the list; places count from 0. */
export function reorder(document: Document, blockId: string, name: string, to: number): Document {
  return changeBlock(document, blockId, (block) => {
    const from = block.exposed.findIndex((one) => one.name === name);
    const place = Math.max(0, Math.min(block.exposed.length - 1, to));
    const one = block.exposed[from];
    if (!one || from === place) return block;
    const others = block.exposed.filter((other) => other !== one);
    return { ...block, exposed: [...others.slice(0, place), one, ...others.slice(place)] };
  });
}
