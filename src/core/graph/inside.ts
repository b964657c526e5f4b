import type { Catalogue } from '../catalogue';
import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND, isBoundary } from '../kinds/boundary';
import type { ParamValues } from '../kinds/params';
import { sameItems } from '../same-items';
import type { Document, Exposed, Graph, GraphEdge, GraphNode, OwnBlock } from './document';
import { forgetLost, withoutTargets } from './blocks/forget';
import { blockOf } from './blocks/place';
import { drawnInside } from './drawn-inside';
import { givenInside, ownBlockId, ownKind } from './own-block';
import { innermostFirst, withBlocks } from './with-blocks';

/** The graph that one looks at: the document's own, or the inside of a block in it. */
export interface Place {
  /** Ids of the opened instances, outermost first; as far as there are such. */
  readonly within: readonly string[];
  readonly graph: Graph;
  /** The block of the user's whose inside it is; null on the canvas and inside a shipped block. */
  readonly block: OwnBlock | null;
  /** Whether it can be changed: the inside of a block that ships cannot. */
  readonly editable: boolean;
  /** The parameters that the instances around set here, by the ids of its nodes. */
  readonly given: ReadonlyMap<string, ParamValues>;
}

/** Follows the ids of instances inwards, as far as they lead. */
export function placeAt(document: Document, within: readonly string[], shipped: Catalogue): Place {
  const catalogue = withBlocks(shipped, document.blocks);
  let place: Place = {
    within: [],
    graph: document,
    block: null,
    editable: true,
    given: new Map(),
  };
  for (const id of within) {
    const node = place.graph.nodes.find((one) => one.id === id);
    const given = place.given.get(id);
    const next =
      node &&
      insideOf(
        document,
        given ? { ...node, params: { ...node.params, ...given } } : node,
        catalogue,
      );
    if (!next) return place;
    const editable = place.editable && next.block !== null;
    place = { ...next, within: [...place.within, id], editable };
  }
  return place;
}

function insideOf(
  document: Document,
  node: GraphNode,
  catalogue: Catalogue,
): Pick<Place, 'graph' | 'block' | 'given'> | undefined {
  const id = ownBlockId(node.kind);
  if (id !== undefined) {
    const block = blockOf(document, id);
    return block && { graph: block, block, given: givenInside(block, node.params) };
  }
  const definition = catalogue.bind(node.kind, node.params);
  if (definition?.type !== 'block') return undefined;
  const graph = drawnInside(definition.inside, definition.block.inputs);
  return { graph, block: null, given: new Map() };
}

function without(graph: Graph, ids: ReadonlySet<string>): Graph {
  if (ids.size === 0) return graph;
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => !ids.has(id)),
    edges: graph.edges.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
  };
}

function idsWhere(graph: Graph, holds: (node: GraphNode) => boolean): ReadonlySet<string> {
  return new Set(graph.nodes.filter(holds).map(({ id }) => id));
}

/** Only what a graph is, and nothing that is empty, so that equal graphs are written alike. */
function plainGraph({ nodes, edges, annotations = [] }: Graph): Graph {
  return annotations.length > 0 ? { nodes, edges, annotations } : { nodes, edges };
}

/** A block's inside keeps exactly one output. */
function withOneOutput(graph: Graph, before: OwnBlock): Graph {
  const outputs = graph.nodes.filter(({ kind }) => kind === BLOCK_OUTPUT_KIND);
  if (outputs.length === 1) return graph;
  const old = before.nodes.find(({ kind }) => kind === BLOCK_OUTPUT_KIND);
  if (outputs.length === 0) return old ? { ...graph, nodes: [...graph.nodes, old] } : graph;
  const kept = outputs.find(({ id }) => id === old?.id) ?? outputs[0];
  return without(
    graph,
    idsWhere(graph, (node) => node.kind === BLOCK_OUTPUT_KIND && node !== kept),
  );
}

function stillThere(exposed: readonly Exposed[], graph: Graph): readonly Exposed[] {
  const ids = idsWhere(graph, () => true);
  return withoutTargets(exposed, ({ node }) => !ids.has(node));
}

/** Ids of a block's inputs in the order of its ports. */
function inputsOf(graph: Graph): readonly string[] {
  return graph.nodes.filter(({ kind }) => kind === BLOCK_INPUT_KIND).map(({ id }) => id);
}

/** The wires to a block's instances follow the inputs that they ran to. */
function followInputs<G extends Graph>(
  graph: G,
  kind: string,
  before: readonly string[],
  after: readonly string[],
): G {
  const instances = idsWhere(graph, (node) => node.kind === kind);
  if (instances.size === 0) return graph;
  const edges = graph.edges.flatMap((edge): readonly GraphEdge[] => {
    if (!instances.has(edge.to)) return [edge];
    const port = after.indexOf(before[edge.port] ?? '');
    if (port < 0) return [];
    return [port === edge.port ? edge : { ...edge, port }];
  });
  return sameItems(edges, graph.edges) ? graph : { ...graph, edges };
}

/**
 * Puts a changed graph back where it came from, null standing for the canvas. All instances of a
 * block follow: their wires keep to the inputs that are still there. Ends of blocks stay inside of
 * blocks, each with one output. `exposed` is what drives the block's parameters from now on, if not what
 * did. The same document where the change would put a block into itself.
 */
export function putGraph(
  document: Document,
  blockId: string | null,
  graph: Graph,
  exposed?: readonly Exposed[],
): Document {
  if (blockId === null) {
    const { annotations: _gone, ...rest } = document;
    return {
      ...rest,
      ...plainGraph(
        without(
          graph,
          idsWhere(graph, ({ kind }) => isBoundary(kind)),
        ),
      ),
    };
  }
  const { blocks = [] } = document;
  const before = blocks.find(({ id }) => id === blockId);
  if (!before) return document;
  const inner = withOneOutput(graph, before);
  const { id, name } = before;
  const after: OwnBlock = {
    id,
    name,
    exposed: stillThere(exposed ?? before.exposed, inner),
    ...plainGraph(inner),
  };
  const changed = blocks.map((block) => (block === before ? after : block));
  if (innermostFirst(changed).length < changed.length) return document;
  const put = forgetLost({ ...document, blocks: changed }, before, after);
  const [old, now] = [inputsOf(before), inputsOf(after)];
  if (sameItems(old, now)) return put;
  const follow = <G extends Graph>(one: G): G => followInputs(one, ownKind(id), old, now);
  return { ...follow(put), blocks: (put.blocks ?? []).map(follow) };
}
