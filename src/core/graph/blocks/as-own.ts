import type { Catalogue, Kind } from '../../catalogue';
import type { Inside } from '../../kinds/block';
import type { Field, ParamValue } from '../../kinds/params';
import type { Document, Exposed, GraphNode, OwnBlock } from '../document';
import { drawnInside } from '../drawn-inside';
import { ownBlockId } from '../own-block';
import { blockOf } from './place';

/** What a node's block holds, with the node's own parameters put in. */
export type Contents = Pick<OwnBlock, 'nodes' | 'edges' | 'annotations' | 'exposed'>;

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Another value that a field accepts; undefined where there is none to be found. */
function otherValue(field: Field<ParamValue>, value: ParamValue): ParamValue | undefined {
  const { rule } = field;
  const tries: readonly ParamValue[] =
    rule.type === 'choice'
      ? rule.options
      : rule.type === 'flag'
        ? [value !== true]
        : typeof value === 'number'
          ? [value + 1, value - 1, value / 2, rule.type === 'real' ? rule.min : 0]
          : rule.type === 'pair' && typeof value === 'object'
            ? [value.map((one) => one + 1), value.map((one) => one - 1)]
            : [];
  return tries.find((one) => !same(one, value) && field.read(one) !== undefined);
}

function structure(inside: Inside): unknown {
  return [inside.output, inside.nodes.map(({ id, kind, from }) => [id, kind, from])];
}

/**
 * The inner parameters that one parameter of a shipped block is handed to as it is. Found by
 * changing it: whatever changes inside must become the very value, and nothing else may change.
 */
function targetsOf(
  kind: Extract<Kind, { type: 'block' }>,
  params: Readonly<Record<string, ParamValue>>,
  name: string,
  catalogue: Catalogue,
): Exposed['targets'] {
  const field = kind.params[name];
  const value = field?.read(params[name] ?? field.default);
  const other = field && value !== undefined ? otherValue(field, value) : undefined;
  if (!field || value === undefined || other === undefined) return [];
  const before = kind.bind({ ...params, [name]: value }).inside;
  const after = kind.bind({ ...params, [name]: other }).inside;
  if (!same(structure(before), structure(after))) return [];
  const targets: { node: string; param: string }[] = [];
  for (const [at, { id, params: old, kind: inner }] of before.nodes.entries())
    for (const [param, now] of Object.entries(after.nodes[at]?.params ?? {})) {
      if (same(old[param], now)) continue;
      const rule = catalogue.find(inner)?.params[param]?.rule;
      if (!same(old[param], value) || !same(now, other) || !same(rule, field.rule)) return [];
      targets.push({ node: id, param });
    }
  return targets;
}

/** A parameter's label in the user's language. */
export type LabelOf = (param: string) => string;

/** What stands inside of a node that is a block, as a block of the user's would hold it. */
export function contentsOf(
  document: Document,
  node: GraphNode,
  catalogue: Catalogue,
  labelOf: LabelOf,
): Contents | undefined {
  const definition = catalogue.bind(node.kind, node.params);
  if (definition?.type !== 'block') return undefined;
  const { inside, block: kind } = definition;
  const own = blockOf(document, ownBlockId(node.kind) ?? null);
  const given = new Map(inside.nodes.map(({ id, params }) => [id, params]));
  const drawn = own ?? drawnInside(inside, kind.inputs);
  const exposed =
    own?.exposed ??
    Object.keys(kind.params).flatMap((name): readonly Exposed[] => {
      const targets = targetsOf(kind, node.params, name, catalogue);
      return targets.length > 0 ? [{ name, label: labelOf(name), targets }] : [];
    });
  return {
    nodes: drawn.nodes.map((inner) => ({ ...inner, params: given.get(inner.id) ?? inner.params })),
    edges: drawn.edges,
    ...(own?.annotations ? { annotations: own.annotations } : {}),
    exposed,
  };
}
