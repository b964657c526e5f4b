import type { Catalogue, Definition } from '../catalogue';
import type { Inside } from '../kinds/block';
import type { ParamValues } from '../kinds/params';
import type { ProblemCode, ProblemOf } from '../kinds/problem';
import { type Dependent, onCycle, topological } from './order';

/** A node of the canvas or of a block's inside; inputs by id in the same graph. */
export interface LevelNode {
  readonly id: string;
  readonly kind: string;
  readonly params: ParamValues;
  readonly bypass?: true;
  readonly from: readonly (string | null)[];
}

/** A problem of one code without the node that owns it. */
type FaultOf<C extends ProblemCode> = { [K in C]: Pick<ProblemOf<K>, 'code' | 'values'> }[C];
type Fault = FaultOf<'unknownKind' | 'badParam' | 'notConnected'>;

/** A node with its definition found and its wires in port order. */
export interface Level extends Dependent {
  readonly node: LevelNode;
  /** Absent where the kind is unknown. */
  readonly definition: Definition | undefined;
  /** What is wrong with it by itself, before any shape is known. */
  readonly faults: readonly Fault[];
}

/** The nodes of one graph, blocks closed. */
export interface Levels {
  /** Inputs before what uses them, the stuck last. */
  readonly order: readonly Level[];
  /** On a cycle or behind one. */
  readonly stuck: readonly Level[];
  /** Ids of those on a cycle. */
  readonly circle: readonly string[];
}

/** How many inputs a definition has; as many as are wired where it takes many or is unknown. */
function portsOf(definition: Definition | undefined, wired: number): number {
  switch (definition?.type) {
    case undefined:
      return wired;
    case 'layer':
      return definition.layer.inputs === 'many' ? Math.max(2, wired) : definition.layer.inputs;
    case 'block':
      return definition.block.inputs;
    case 'boundary':
      return definition.boundary.inputs;
  }
}

/** The same list where it has as many items already. */
function resized(from: LevelNode['from'], count: number): LevelNode['from'] {
  return from.length === count
    ? from
    : Array.from({ length: count }, (_, port) => from[port] ?? null);
}

const NO_FAULTS: readonly Fault[] = [];

function faultsOf(
  { kind, bypass }: LevelNode,
  definition: Definition | undefined,
  from: LevelNode['from'],
): readonly Fault[] {
  if (!definition) return [{ code: 'unknownKind', values: { kind } }];
  const refusals = bypass === true ? [] : definition.refusals;
  const needed = bypass === true ? from.slice(0, 1) : from;
  const missing = needed.filter((id) => id === null).length;
  if (refusals.length === 0 && missing === 0) return NO_FAULTS;
  const faults: Fault[] = refusals.map((refusal) => ({
    code: 'badParam',
    values: { kind, ...refusal },
  }));
  if (missing > 0)
    faults.push({ code: 'notConnected', values: { missing, inputs: needed.length } });
  return faults;
}

/** Finds the definition of one node and what is wrong with it by itself. */
export function levelOf(node: LevelNode, catalogue: Catalogue): Level {
  const definition = catalogue.bind(node.kind, node.params);
  const from = resized(node.from, portsOf(definition, node.from.length));
  return { id: node.id, node, definition, from, faults: faultsOf(node, definition, from) };
}

/** Whether every item comes after those that it takes from. */
function isInOrder(levels: readonly Level[]): boolean {
  const later = new Set(levels.map(({ id }) => id));
  return levels.every(({ id, from }) => {
    const known = from.every((source) => source === null || !later.has(source));
    later.delete(id);
    return known;
  });
}

/** Brings the nodes of one graph into an order in which they can be analysed. */
export function inOrder(levels: readonly Level[]): Levels {
  const { order, stuck } = topological(levels);
  if (stuck.length === 0) return { order, stuck, circle: [] };
  return { order: [...order, ...stuck], stuck, circle: onCycle(stuck).map(({ id }) => id) };
}

const known = new WeakMap<Inside, { readonly catalogue: Catalogue; readonly levels: Levels }>();

/** The levels of a block's inside; found once for each inside. */
export function insideLevels(inside: Inside, catalogue: Catalogue): Levels {
  const before = known.get(inside);
  if (before?.catalogue === catalogue) return before.levels;
  const given = inside.nodes.map((node) => levelOf(node, catalogue));
  // A shipped block's own order is the one in which Keras makes its layers and numbers their names.
  const levels = isInOrder(given) ? { order: given, stuck: [], circle: [] } : inOrder(given);
  known.set(inside, { catalogue, levels });
  return levels;
}
