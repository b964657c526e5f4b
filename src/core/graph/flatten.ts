import type { Catalogue, Definition } from '../catalogue';
import { BLOCK_INPUT } from '../kinds/block';
import type { BoundLayer } from '../kinds/layer';
import type { Graph, GraphNode } from './document';
import { type Dependent, topological } from './order';

/** A layer of the graph with every block opened. */
export interface FlatNode {
  /** The node's own id, or `block/inner` inside a block. */
  readonly id: string;
  /** The id of the canvas node that it belongs to. */
  readonly owner: string;
  readonly bound: BoundLayer;
  /** Ids of flat nodes in port order; null where nothing usable is connected. */
  readonly from: readonly (string | null)[];
}

/** A node of the canvas with its definition found and its wires in port order. */
export interface Owner extends Dependent {
  readonly node: GraphNode;
  /** Absent where the kind is unknown. */
  readonly definition: Definition | undefined;
}

export interface Flat {
  /** Inputs before what uses them, except for the stuck. */
  readonly nodes: readonly FlatNode[];
  readonly owners: readonly Owner[];
  /** Canvas nodes that lie on a cycle or behind one. */
  readonly stuck: readonly Owner[];
  /** Flat id of each canvas node's output; null where it has none. */
  readonly outputs: ReadonlyMap<string, string | null>;
  /** The graph stands for more layers than the limit; the rest was left out. */
  readonly overflow: boolean;
}

/** Blocks in blocks can multiply without end; no net that fits a machine has more layers. */
export const MOST_LAYERS = 10_000;

/** Ids in port order of what flows into a node; as many as its kind has ports. */
function inPorts(
  definition: Definition | undefined,
  connected: ReadonlyMap<number, string>,
): readonly (string | null)[] {
  const highest = Math.max(-1, ...connected.keys()) + 1;
  const inputs = definition?.type === 'layer' ? definition.layer.inputs : definition ? 1 : highest;
  const count = inputs === 'many' ? Math.max(2, highest) : inputs;
  return Array.from({ length: count }, (_, port) => connected.get(port) ?? null);
}

function findOwners(graph: Graph, catalogue: Catalogue): readonly Owner[] {
  const known = new Set(graph.nodes.map((node) => node.id));
  const wires = new Map<string, Map<number, string>>();
  for (const { from, to, port } of graph.edges) {
    if (!known.has(from)) continue;
    const ports = wires.get(to) ?? new Map<number, string>();
    wires.set(to, ports.set(port, from));
  }
  return graph.nodes.map((node) => {
    const definition = catalogue.bind(node.kind, node.params);
    return {
      id: node.id,
      node,
      definition,
      from: inPorts(definition, wires.get(node.id) ?? new Map()),
    };
  });
}

/** Opens every block, at any depth, so that only layers are left. */
export function flatten(graph: Graph, catalogue: Catalogue): Flat {
  const owners = findOwners(graph, catalogue);
  const { order, stuck } = topological(owners);
  const nodes: FlatNode[] = [];
  let overflow = false;

  /** Adds a definition's layers and gives the flat id of its output. */
  function open(
    id: string,
    owner: string,
    definition: Definition,
    from: readonly (string | null)[],
  ): string | null {
    if (nodes.length >= MOST_LAYERS) {
      overflow = true;
      return null;
    }
    if (definition.type === 'layer') {
      nodes.push({ id, owner, bound: definition, from });
      return id;
    }
    const inner = new Map<string, string | null>([[BLOCK_INPUT, from[0] ?? null]]);
    for (const node of definition.inside.nodes) {
      const sources = node.from.map((source) => inner.get(source) ?? null);
      const kind = catalogue.bind(node.kind, node.params);
      inner.set(node.id, kind ? open(`${id}/${node.id}`, owner, kind, sources) : null);
    }
    return inner.get(definition.inside.output) ?? null;
  }

  const outputs = new Map<string, string | null>();
  // On a cycle a source may come later than its user; a layer's flat id is its own all the same.
  for (const { id, definition } of stuck) if (definition?.type === 'layer') outputs.set(id, id);
  for (const { id, definition, from } of [...order, ...stuck]) {
    const sources = from.map((source) => (source === null ? null : (outputs.get(source) ?? null)));
    outputs.set(id, definition ? open(id, id, definition, sources) : null);
  }
  return { nodes, owners, stuck, outputs, overflow };
}
