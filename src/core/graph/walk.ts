import type { Graph, GraphNode } from './document';

/** Where an arrow key points. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** What of a graph says where its nodes are and how they hang together. */
interface Laid {
  readonly nodes: readonly Pick<GraphNode, 'id' | 'position'>[];
  readonly edges: Graph['edges'];
}

/** A node's middle on the canvas, in px. */
type Middle = (node: GraphNode) => { readonly x: number; readonly y: number };

const corner: Middle = ({ position }) => position;

/** The ids of the nodes that hang together with one, whichever way the wires run, itself included. */
function together(graph: Graph, id: string): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  const note = (from: string, to: string): void => {
    const list = neighbours.get(from);
    if (list) list.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { from, to } of graph.edges) {
    note(from, to);
    note(to, from);
  }
  const seen = new Set([id]);
  // A set may grow while it is walked: what is added is still to come.
  for (const next of seen) for (const other of neighbours.get(next) ?? []) seen.add(other);
  return seen;
}

/** The least by a figure; the first of equals. */
function least<T>(items: readonly T[], figure: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || figure(item) < figure(best) ? item : best),
    undefined,
  );
}

/** Nodes that take from a node that `id` takes from, or feed one that it feeds: the other branches. */
function siblings(graph: Graph, id: string): ReadonlySet<string> {
  const sources = new Set(graph.edges.filter(({ to }) => to === id).map(({ from }) => from));
  const targets = new Set(graph.edges.filter(({ from }) => from === id).map(({ to }) => to));
  return new Set(
    graph.edges
      .flatMap(({ from, to }) => [
        ...(sources.has(from) ? [to] : []),
        ...(targets.has(to) ? [from] : []),
      ])
      .filter((other) => other !== id && !sources.has(other) && !targets.has(other)),
  );
}

/**
 * The node that an arrow key leads to: right along a wire to a node that this one feeds, left to one
 * that it takes from, of several the one most straight ahead; up and down to the next branch, else to
 * the nearest node above or below. Where no wire leads on, left and right go to the nearest node
 * there that does not hang together with this one, so that every node can be reached. Undefined
 * where there is none.
 */
export function walk(
  graph: Graph,
  id: string,
  direction: Direction,
  middle: Middle = corner,
): string | undefined {
  const here = graph.nodes.find((node) => node.id === id);
  if (!here) return undefined;
  const [at, sideways] = [middle(here), direction === 'left' || direction === 'right'];
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const ahead = (node: GraphNode): number =>
    sign * (sideways ? middle(node).x - at.x : middle(node).y - at.y);
  const aside = (node: GraphNode): number =>
    Math.abs(sideways ? middle(node).y - at.y : middle(node).x - at.x);
  const nearest = (nodes: readonly GraphNode[]): GraphNode | undefined =>
    least(
      nodes.filter((node) => ahead(node) > 0),
      (node) => ahead(node) + 2 * aside(node),
    );
  const among = (ids: ReadonlySet<string>): readonly GraphNode[] =>
    graph.nodes.filter((node) => ids.has(node.id));

  if (!sideways) {
    const branches = among(siblings(graph, id)).filter((node) => ahead(node) > 0);
    return (least(branches, ahead) ?? nearest(graph.nodes.filter((node) => node !== here)))?.id;
  }
  const wired = new Set(
    graph.edges.flatMap(({ from, to }) =>
      direction === 'right' ? (from === id ? [to] : []) : to === id ? [from] : [],
    ),
  );
  const onWires = least(among(wired), aside);
  if (onWires) return onWires.id;
  const apart = together(graph, id);
  return nearest(graph.nodes.filter((node) => !apart.has(node.id)))?.id;
}

/** Where a walk begins: the first node that takes from none, else the first. */
export function firstNode(graph: Graph): string | undefined {
  const fed = new Set(graph.edges.map(({ to }) => to));
  return (graph.nodes.find(({ id }) => !fed.has(id)) ?? graph.nodes[0])?.id;
}

/** Where a net ends: the last node that feeds none, else the last. */
export function lastNode(graph: Graph): string | undefined {
  const feeding = new Set(graph.edges.map(({ from }) => from));
  return (graph.nodes.findLast(({ id }) => !feeding.has(id)) ?? graph.nodes.at(-1))?.id;
}

/**
 * Where to stand once a node is gone: at one that it took from, else at one that it fed, else at the
 * nearest. Undefined where none of them is left.
 */
export function afterLoss(before: Laid, id: string, left: ReadonlySet<string>): string | undefined {
  const sources = before.edges.filter(({ to }) => to === id).map(({ from }) => from);
  const targets = before.edges.filter(({ from }) => from === id).map(({ to }) => to);
  const wired = [...sources, ...targets].find((other) => left.has(other));
  if (wired !== undefined) return wired;
  const gone = before.nodes.find((node) => node.id === id)?.position ?? { x: 0, y: 0 };
  return least(
    before.nodes.filter((node) => left.has(node.id)),
    ({ position }) => Math.hypot(position.x - gone.x, position.y - gone.y),
  )?.id;
}
