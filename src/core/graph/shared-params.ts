import type { Catalogue, Kind } from '../catalogue';
import type { Field, ParamValue } from '../kinds/params';
import type { GraphNode } from './document';

/** A parameter that several nodes have. */
export interface SharedParam {
  readonly name: string;
  readonly field: Field<ParamValue>;
  /** The kind of the first node: its words name the parameter. */
  readonly kind: Kind;
  /** The values that the nodes have, each once, in the order of the nodes. */
  readonly values: readonly ParamValue[];
}

function sameRule(a: Field<ParamValue>, b: Field<ParamValue>): boolean {
  return JSON.stringify(a.rule) === JSON.stringify(b.rule);
}

/**
 * The parameters that all nodes have by the same name and rule, in the order of the first node's
 * kind, without those that mean nothing in one of them. None where a kind is unknown.
 */
export function sharedParams(
  nodes: readonly GraphNode[],
  catalogue: Catalogue,
): readonly SharedParam[] {
  const known = nodes.map((node) => {
    const kind = catalogue.find(node.kind);
    return { node, kind, idle: catalogue.bind(node.kind, node.params)?.idle ?? [] };
  });
  const kind = known[0]?.kind;
  if (!kind) return [];
  return Object.entries(kind.params).flatMap(([name, field]): readonly SharedParam[] => {
    const values = new Map<string, ParamValue>();
    for (const { node, kind: own, idle } of known) {
      const other = own && Object.hasOwn(own.params, name) ? own.params[name] : undefined;
      if (!other || idle.includes(name) || !sameRule(field, other)) return [];
      const value = other.read(node.params[name]) ?? other.default;
      values.set(JSON.stringify(value), value);
    }
    return [{ name, field, kind, values: [...values.values()] }];
  });
}
