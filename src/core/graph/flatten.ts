import type { Catalogue, Definition } from '../catalogue';
import { blockInput } from '../kinds/block';
import type { BoundLayer } from '../kinds/layer';
import type { Problem } from '../kinds/problem';
import type { Graph, GraphNode } from './document';
import { inOrder, insideLevels, type Level, levelOf, type Levels } from './levels';
import { sourcesByPort } from './neighbours';
import type { Dependent } from './order';

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

/** Opens every block, at any depth, so that only layers are left. */
export function flatten(graph: Graph, catalogue: Catalogue): Flat {
  const nodes: FlatNode[] = [];
  const opened = new Map<string, Opened>();
  const problems: Problem[] = [];
  let overflow = false;

  interface Around {
    /** The canvas node; null on the canvas itself. */
    readonly owner: string | null;
    readonly prefix: string;
    /** Flat ids of what flows into the block, by the names of its inputs. */
    readonly inputs: ReadonlyMap<string, string | null>;
    readonly blocked: boolean;
    readonly depth: number;
  }

  /** Tells what is wrong with a node by itself; whether anything is. */
  function judge({ node, definition, faults }: Level, owner: string, path: string): boolean {
    const outside = path === owner;
    const where = outside ? { node: owner } : { node: owner, path };
    // An end of a block's inside is nothing on the canvas.
    const strange = outside && definition?.type === 'boundary';
    if (strange) problems.push({ ...where, code: 'unknownKind', values: { kind: node.kind } });
    for (const fault of faults) problems.push({ ...where, ...fault });
    return strange || faults.length > 0;
  }

  /** Adds the layers of a graph and gives the flat ids of its nodes' outputs. */
  function open(
    { order, stuck, circle }: Levels,
    around: Around,
  ): ReadonlyMap<string, string | null> {
    const outputs = new Map<string, string | null>(around.inputs);
    const [first] = circle;
    if (first !== undefined) {
      const path = around.prefix + first;
      problems.push({
        node: around.owner ?? first,
        ...(around.owner === null ? {} : { path }),
        code: 'cycle',
        values: { nodes: circle },
      });
    }
    const lost = new Set(stuck.map(({ id }) => id));
    // On a cycle a source may come later than its user; a layer's flat id is its own all the same.
    for (const { id, definition } of stuck)
      if (definition?.type === 'layer') outputs.set(id, around.prefix + id);
    for (const level of order) {
      const { id, from, definition, node } = level;
      const path = around.prefix + id;
      const owner = around.owner ?? id;
      const wrong = judge(level, owner, path);
      const sources = from.map((name) => (name === null ? null : (outputs.get(name) ?? null)));
      const blocked = around.blocked || wrong || lost.has(id);
      const output = enter(level, sources, { owner, path, blocked, depth: around.depth });
      outputs.set(id, output);
      opened.set(path, { path, kind: node.kind, definition, sources, output });
    }
    return outputs;
  }

  /** Adds one node's layers and gives the flat id of its output. */
  function enter(
    { node, definition }: Level,
    sources: readonly (string | null)[],
    at: {
      readonly owner: string;
      readonly path: string;
      readonly blocked: boolean;
      readonly depth: number;
    },
  ): string | null {
    const { owner, path, blocked, depth } = at;
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
    const within = { owner, prefix: `${path}/`, inputs, blocked, depth: depth + 1 };
    const outputs = open(insideLevels(inside, catalogue), within);
    return inside.output === null ? null : (outputs.get(inside.output) ?? null);
  }

  const known = new Set(graph.nodes.map(({ id }) => id));
  const wires = sourcesByPort(graph.edges, (from) => (known.has(from) ? from : null));
  const levels = graph.nodes.map((node) => {
    const { id, kind, params, bypass } = node;
    const from = wires.get(id) ?? [];
    return levelOf(
      bypass ? { id, kind, params, from, bypass } : { id, kind, params, from },
      catalogue,
    );
  });
  const owners = graph.nodes.map((node, index): Owner => {
    const level = levels[index];
    return { id: node.id, node, definition: level?.definition, from: level?.from ?? [] };
  });
  const canvas = { owner: null, prefix: '', inputs: new Map(), blocked: false, depth: 0 };
  const outputs = open(inOrder(levels), canvas);
  return { nodes, owners, opened, outputs, problems, overflow };
}
