import type { Catalogue } from '../catalogue';
import type { ParamValues } from '../kinds/params';
import { sameValue } from '../kinds/same-value';
import type { Graph, GraphEdge, GraphNode, Position } from './document';
import { freshId, idsOf } from './edit/fresh-id';
import { onCanvas } from './edit/on-canvas';
import { givenName } from './given-name';
import { MOST_PORTS } from './limits';
import { closePorts } from './ports';

/** Every edit gives a new graph, or the very same one where nothing changes. */

function onNode<G extends Graph>(graph: G, id: string, edit: (node: GraphNode) => GraphNode): G {
  return { ...graph, nodes: graph.nodes.map((node) => (node.id === id ? edit(node) : node)) };
}

/** Puts a new node of a kind on the canvas, with every parameter that is not named at its default. */
export function addNode<G extends Graph>(
  graph: G,
  node: { readonly kind: string; readonly position: Position; readonly params?: ParamValues },
): { readonly graph: G; readonly id: string } {
  const { kind, params = {} } = node;
  const position = onCanvas(node.position);
  const id = freshId(idsOf(graph), kind);
  return { graph: { ...graph, nodes: [...graph.nodes, { id, kind, params, position }] }, id };
}

/** Takes nodes away together with every wire that touches them. */
export function removeNodes<G extends Graph>(
  graph: G,
  ids: ReadonlySet<string>,
  catalogue: Catalogue,
): G {
  const nodes = graph.nodes.filter((node) => !ids.has(node.id));
  if (nodes.length === graph.nodes.length) return graph;
  const edges = graph.edges.filter((edge) => !ids.has(edge.from) && !ids.has(edge.to));
  return closePorts({ ...graph, nodes, edges }, catalogue);
}

/**
 * Wires an output to an input. An input holds one wire, so an older one makes room; a kind that
 * takes many inputs gets a new one where the port lies past its last.
 */
export function connect<G extends Graph>(graph: G, wire: GraphEdge, catalogue: Catalogue): G {
  const { from, to, port } = wire;
  if (port >= MOST_PORTS) return graph;
  const old = graph.edges.find((edge) => edge.to === to && edge.port === port);
  if (old?.from === from) return graph;
  const edges = [...graph.edges.filter((edge) => edge !== old), { from, to, port }];
  return closePorts({ ...graph, edges }, catalogue);
}

/** Takes wires away; those of the graph that are equal to one given. */
export function disconnect<G extends Graph>(
  graph: G,
  wires: readonly GraphEdge[],
  catalogue: Catalogue,
): G {
  const edges = graph.edges.filter(
    (edge) => !wires.some((wire) => wire.to === edge.to && wire.port === edge.port),
  );
  return edges.length === graph.edges.length ? graph : closePorts({ ...graph, edges }, catalogue);
}

/** Sets some of a node's parameters; the others stay. */
export function setParams<G extends Graph>(graph: G, id: string, values: ParamValues): G {
  const old = graph.nodes.find((node) => node.id === id);
  if (!old || Object.entries(values).every(([name, value]) => sameValue(old.params[name], value)))
    return graph;
  return onNode(graph, id, (node) => ({ ...node, params: { ...node.params, ...values } }));
}

/** Sets the same parameters of several nodes. */
export function setParamsOfMany<G extends Graph>(
  graph: G,
  ids: Iterable<string>,
  values: ParamValues,
): G {
  let next = graph;
  for (const id of ids) next = setParams(next, id, values);
  return next;
}

/** Leaves a parameter of a node to its default. */
export function unsetParam<G extends Graph>(graph: G, id: string, param: string): G {
  const old = graph.nodes.find((node) => node.id === id);
  if (!old || !Object.hasOwn(old.params, param)) return graph;
  return onNode(graph, id, ({ params: { [param]: _gone, ...params }, ...node }) => ({
    ...node,
    params,
  }));
}

/** Puts nodes at new places, in whole px. */
export function moveNodes<G extends Graph>(graph: G, places: ReadonlyMap<string, Position>): G {
  const nodes = graph.nodes.map((node) => {
    const place = places.get(node.id);
    if (!place) return node;
    const position = onCanvas(place);
    if (position.x === node.position.x && position.y === node.position.y) return node;
    return { ...node, position };
  });
  return nodes.some((node, index) => node !== graph.nodes[index]) ? { ...graph, nodes } : graph;
}

/** Gives a node a name of the user's; an empty one brings the kind's name back. */
export function rename<G extends Graph>(graph: G, id: string, name: string): G {
  const old = graph.nodes.find((node) => node.id === id);
  const chosen = givenName(name);
  if (!old || (old.name ?? '') === chosen) return graph;
  return onNode(graph, id, ({ name: _name, ...node }) =>
    chosen === '' ? node : { ...node, name: chosen },
  );
}
