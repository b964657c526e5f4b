import type { Catalogue, Definition } from '../catalogue';
import { blockInput } from '../kinds/block';
import type { BoundLayer } from '../kinds/layer';
import type { ParamValues } from '../kinds/params';
import type { Problem } from '../kinds/problem';
import type { Graph, GraphNode } from './document';
import { type Dependent, onCycle, topological } from './order';

/** A layer of the graph with every block opened. */
export interface FlatNode {
  /** The node's own id, or `block/inner` inside a block. */
  readonly id: string;
  /** The id of the canvas node that it belongs to. */
  readonly owner: string;
  readonly bound: BoundLayer;
  /** Ids of flat nodes in port order; null where nothing usable is connected. */
  readonly from: readonly (string | null)[];
  /** It, or a block around it, is wrong by itself: nothing can be known of it. */
  readonly blocked: boolean;
}

/** A node at any depth, with its definition found and its wires in port order. */
export interface Opened {
  /** The ids from the canvas inwards: `stage/r1/conv`. */
  readonly path: string;
  readonly kind: string;
  /** Absent where the kind is unknown. */
  readonly definition: Definition | undefined;
  /** Flat ids of what flows in, in port order; null where that is nothing. */
  readonly sources: readonly (string | null)[];
  /** Flat id of its output; null where it has none. */
  readonly output: string | null;
}

/** A node of the canvas; its inputs by the ids of other nodes. */
export interface Owner extends Dependent {
  readonly node: GraphNode;
  readonly definition: Definition | undefined;
}

export interface Flat {
  /** Inputs before what uses them, except for the stuck. */
  readonly nodes: readonly FlatNode[];
  readonly owners: readonly Owner[];
  /** Every node at every depth, by its path. */
  readonly opened: ReadonlyMap<string, Opened>;
  /** Flat id of each canvas node's output; null where it has none. */
  readonly outputs: ReadonlyMap<string, string | null>;
  /** What is wrong with nodes by themselves, before any shape is known. */
  readonly problems: readonly Problem[];
  /** The graph stands for more layers than the limit; the rest was left out. */
  readonly overflow: boolean;
}

/** Blocks in blocks can multiply without end; no net that fits a machine has more layers. */
export const MOST_LAYERS = 10_000;
const MOST_OPENED = 4 * MOST_LAYERS;
const DEEPEST = 64;

/** A node of the canvas or of a block's inside; inputs by id in the same graph. */
interface LevelNode {
  readonly id: string;
  readonly kind: string;
  readonly params: ParamValues;
  readonly bypass?: true;
  readonly from: readonly (string | null)[];
}

interface Level extends Dependent {
  readonly node: LevelNode;
  readonly definition: Definition | undefined;
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

function wiresOf(graph: Graph): (id: string) => readonly (string | null)[] {
  const known = new Set(graph.nodes.map((node) => node.id));
  const wires = new Map<string, (string | null)[]>();
  for (const { from, to, port } of graph.edges) {
    if (!known.has(from)) continue;
    const into = wires.get(to) ?? [];
    while (into.length < port) into.push(null);
    into[port] = from;
    wires.set(to, into);
  }
  return (id) => wires.get(id) ?? [];
}

/** Opens every block, at any depth, so that only layers are left. */
export function flatten(graph: Graph, catalogue: Catalogue): Flat {
  const nodes: FlatNode[] = [];
  const opened = new Map<string, Opened>();
  const problems: Problem[] = [];
  let overflow = false;

  function define(node: LevelNode): Level {
    const definition = catalogue.bind(node.kind, node.params);
    const count = portsOf(definition, node.from.length);
    const from = Array.from({ length: count }, (_, port) => node.from[port] ?? null);
    return { id: node.id, node, definition, from };
  }

  function judge({ node, definition, from }: Level, owner: string, path: string): boolean {
    const where = path === owner ? { node: owner } : { node: owner, path };
    const before = problems.length;
    const outside = definition?.type === 'boundary' && path === owner;
    if (!definition || outside)
      problems.push({ ...where, code: 'unknownKind', values: { kind: node.kind } });
    else if (node.bypass !== true)
      for (const refusal of definition.refusals)
        problems.push({ ...where, code: 'badParam', values: { kind: node.kind, ...refusal } });
    const used = node.bypass === true ? from.slice(0, 1) : from;
    const missing = used.filter((source) => source === null).length;
    if (definition && missing > 0)
      problems.push({ ...where, code: 'notConnected', values: { missing } });
    return problems.length > before;
  }

  interface Around {
    /** The canvas node; null on the canvas itself. */
    readonly owner: string | null;
    readonly prefix: string;
    /** Flat ids of what flows into the block, by the names of its inputs. */
    readonly inputs: ReadonlyMap<string, string | null>;
    readonly blocked: boolean;
    readonly depth: number;
  }

  /** Adds the layers of a graph and gives the flat ids of its nodes' outputs. */
  function open(levels: readonly Level[], around: Around): ReadonlyMap<string, string | null> {
    const { order, stuck } = topological(levels);
    const outputs = new Map<string, string | null>(around.inputs);
    const circle = onCycle(stuck);
    const [first] = circle;
    if (first) {
      const path = around.prefix + first.id;
      problems.push({
        node: around.owner ?? first.id,
        ...(around.owner === null ? {} : { path }),
        code: 'cycle',
        values: { nodes: circle.map(({ id }) => id) },
      });
    }
    const lost = new Set(stuck.map(({ id }) => id));
    // On a cycle a source may come later than its user; a layer's flat id is its own all the same.
    for (const { id, definition } of stuck)
      if (definition?.type === 'layer') outputs.set(id, around.prefix + id);
    for (const level of [...order, ...stuck]) {
      const { id, from } = level;
      const path = around.prefix + id;
      const owner = around.owner ?? id;
      const wrong = judge(level, owner, path);
      const sources = from.map((name) => (name === null ? null : (outputs.get(name) ?? null)));
      const blocked = around.blocked || wrong || lost.has(id);
      const output = enter(level, sources, { ...around, owner, prefix: path, blocked });
      outputs.set(id, output);
      const { kind } = level.node;
      opened.set(path, { path, kind, definition: level.definition, sources, output });
    }
    return outputs;
  }

  /** Adds one node's layers and gives the flat id of its output. `around.prefix` is its path. */
  function enter(
    { node, definition }: Level,
    sources: readonly (string | null)[],
    around: Around & { readonly owner: string },
  ): string | null {
    const { owner, prefix: path, blocked, depth } = around;
    if (!definition) return null;
    if (node.bypass === true && sources.length > 0) return sources[0] ?? null;
    if (definition.type === 'boundary') return sources[0] ?? null;
    if (nodes.length >= MOST_LAYERS || opened.size >= MOST_OPENED || depth >= DEEPEST) {
      overflow = true;
      return null;
    }
    if (definition.type === 'layer') {
      nodes.push({ id: path, owner, bound: definition, from: sources, blocked });
      return path;
    }
    const { inside } = definition;
    const inputs = new Map(sources.map((source, port) => [blockInput(port), source]));
    const levels = inside.nodes.map(define);
    const within = { owner, prefix: `${path}/`, inputs, blocked, depth: depth + 1 };
    const outputs = open(levels, within);
    return inside.output === null ? null : (outputs.get(inside.output) ?? null);
  }

  const wires = wiresOf(graph);
  const owners = graph.nodes.map((node): Owner => {
    const { definition, from } = define({ ...node, from: wires(node.id) });
    return { id: node.id, node, definition, from };
  });
  const levels = owners.map(({ id, node, definition, from }): Level => {
    return { id, node: { ...node, from }, definition, from };
  });
  const canvas = { owner: null, prefix: '', inputs: new Map(), blocked: false, depth: 0 };
  const outputs = open(levels, canvas);
  return { nodes, owners, opened, outputs, problems, overflow };
}
