import type { Catalogue, Definition } from '../catalogue';
import type { Graph, GraphEdge, GraphNode } from '../graph/document';
import { MOST_LAYERS } from '../graph/flatten';
import { topological } from '../graph/order';
import { blockInput } from '../kinds/block';
import type { ParamValues } from '../kinds/params';

interface Inner {
  readonly id: string;
  readonly kind: string;
  readonly params: ParamValues;
  readonly from: readonly (string | null)[];
}

/** Ids in port order of what flows into each node of a canvas. */
function sourcesOf({ nodes, edges }: Graph): ReadonlyMap<string, readonly (string | null)[]> {
  const sources = new Map<string, (string | null)[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to, port } of edges) {
    const list = sources.get(to);
    if (!list) continue;
    while (list.length <= port) list.push(null);
    list[port] = from;
  }
  return sources;
}

/**
 * The graph with every block opened, at any depth: layers alone, under the paths of their blocks
 * with `/` between. They lie where their block does.
 */
export function openAll(graph: Graph, catalogue: Catalogue): Graph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const sources = sourcesOf(graph);
  const { order, stuck } = topological(
    graph.nodes.map((node) => ({ id: node.id, node, from: sources.get(node.id) ?? [] })),
  );
  const outputs = new Map<string, string | null>();

  /** Adds a node, or what is in it, and gives the id of its output. */
  function open(
    node: GraphNode,
    definition: Definition | undefined,
    from: readonly (string | null)[],
  ): string | null {
    if (definition?.type === 'block' && nodes.length < MOST_LAYERS) {
      const { inside } = definition;
      const inner = new Map<string, string | null>(from.map((id, port) => [blockInput(port), id]));
      const at = (id: string | null): string | null =>
        id === null ? null : (inner.get(id) ?? null);
      const put = ({ id, kind, params, from: before }: Inner): void => {
        const { position } = node;
        const part = { id: `${node.id}/${id}`, kind, params, position };
        inner.set(id, open(part, catalogue.bind(kind, params), before.map(at)));
      };
      inside.nodes.forEach(put);
      return at(inside.output);
    }
    nodes.push(node);
    from.forEach((source, port) => {
      if (source !== null) edges.push({ from: source, to: node.id, port });
    });
    return node.id;
  }

  for (const { id, node, from } of [...order, ...stuck]) {
    const ids = from.map((source) => (source === null ? null : (outputs.get(source) ?? null)));
    outputs.set(
      id,
      node.bypass ? (ids[0] ?? null) : open(node, catalogue.bind(node.kind, node.params), ids),
    );
  }
  return { nodes, edges };
}
