import { analyseNodes } from '../analyse-layers';
import type { Catalogue } from '../catalogue';
import type { Problem } from '../kinds/problem';
import type { Shape } from '../kinds/shape';
import { EMPTY, type Graph, type GraphNode } from './document';
import { addNode, connect } from './edit';
import { flatten } from './flatten';
import { MOST_PORTS } from './limits';
import { BLOCK_OUTPUT_KIND } from '../kinds/boundary';
import { portCount } from './ports';

/** Why a wire cannot be: no net of any parameters could have it. */
export type Obstacle = 'itself' | 'circle' | 'takesNothing' | 'givesNothing' | 'full';

/**
 * What would come of a wire. One with an obstacle cannot be drawn. One whose shapes do not fit can:
 * a net is built in any order, and the filters that make it fit may come later; `misfit` says what
 * is wrong until then. `output` is the target's shape, null where it is not known.
 */
export type Prospect =
  | { readonly obstacle: Obstacle }
  | { readonly obstacle: null; readonly misfit: Problem | null; readonly output: Shape | null };

/** The input that a wire dropped on a node takes: its first free one, else its first. */
export function freePort(graph: Graph, node: GraphNode, catalogue: Catalogue): number {
  const taken = new Set(graph.edges.filter(({ to }) => to === node.id).map(({ port }) => port));
  const ports = portCount(node.kind, Math.max(-1, ...taken), catalogue);
  const free = Array.from({ length: ports }, (_, port) => port).find((port) => !taken.has(port));
  return free ?? 0;
}

/** Why no wire can run so, without a look at shapes; `behind` is `leadingTo(graph, from)`. */
function obstacle(
  source: GraphNode,
  target: GraphNode,
  port: number,
  behind: ReadonlySet<string>,
  catalogue: Catalogue,
): Obstacle | null {
  if (catalogue.find(target.kind)?.inputs === 0) return 'takesNothing';
  if (source.kind === BLOCK_OUTPUT_KIND) return 'givesNothing';
  if (source.id === target.id) return 'itself';
  if (behind.has(target.id)) return 'circle';
  return port >= MOST_PORTS ? 'full' : null;
}

/**
 * What a kind makes of shapes at its inputs, null for those that are not known or not there. Found
 * by the analysis of a net of that one node, so that blocks are judged by what is inside them.
 */
export function fit(
  node: Pick<GraphNode, 'kind' | 'params'>,
  shapes: readonly (Shape | null)[],
  catalogue: Catalogue,
): { readonly misfit: Problem | null; readonly output: Shape | null } {
  const place = { x: 0, y: 0 };
  const target = addNode(EMPTY, { ...node, position: place });
  let graph = target.graph;
  for (const [port, shape] of shapes.entries()) {
    if (shape === null) continue;
    const input = addNode(graph, { kind: 'input', params: { shape }, position: place });
    graph = connect(input.graph, { from: input.id, to: target.id, port }, catalogue);
  }
  const flat = flatten(graph, catalogue);
  // Straight to the layers: that a net has several Inputs is no fault of this one.
  const { problems, layers } = analyseNodes(flat.nodes);
  const output = layers.find(({ id }) => id === flat.outputs.get(target.id));
  return {
    misfit: problems.find(({ node }) => node === target.id) ?? null,
    output: output?.shape ?? null,
  };
}

/** The shapes that would flow into a node, were one more wire to carry `shape` to its `port`. */
function shapesWith(
  graph: Graph,
  target: GraphNode,
  port: number,
  shape: Shape | null,
  shapeOf: (id: string) => Shape | null,
): readonly (Shape | null)[] {
  const shapes: (Shape | null)[] = [];
  shapes[port] = shape;
  for (const edge of graph.edges)
    if (edge.to === target.id && edge.port !== port) shapes[edge.port] = shapeOf(edge.from);
  return Array.from(shapes, (known) => known ?? null);
}

/**
 * Tries a wire without drawing it. `shapeOf` gives a node's known output shape, `behind` is
 * `leadingTo(graph, from)`; both are found once for many targets.
 */
export function prospect(
  graph: Graph,
  wire: { readonly from: GraphNode; readonly target: GraphNode; readonly port: number },
  known: {
    readonly behind: ReadonlySet<string>;
    readonly shapeOf: (id: string) => Shape | null;
    readonly catalogue: Catalogue;
  },
): Prospect {
  const { from, target, port } = wire;
  const { behind, shapeOf, catalogue } = known;
  const reason = obstacle(from, target, port, behind, catalogue);
  if (reason) return { obstacle: reason };
  const shapes = shapesWith(graph, target, port, shapeOf(from.id), shapeOf);
  return { obstacle: null, ...fit(target, shapes, catalogue) };
}
