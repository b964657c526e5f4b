import type { Catalogue } from '../catalogue';
import type { Document, Graph, GraphNode } from '../graph/document';
import { setParams } from '../graph/edit';
import { type Place, placeAt, putGraph } from '../graph/inside';
import type { ParamValues } from '../kinds/params';
import { sameValue } from '../kinds/same-value';

/** The graph of a place with the parameters that the instances around it set: as it works there. */
export function asSeen({ graph, given }: Place): Graph {
  if (given.size === 0) return graph;
  const nodes = graph.nodes.map((node): GraphNode => {
    const set = given.get(node.id);
    return set ? { ...node, params: { ...node.params, ...set } } : node;
  });
  return { ...graph, nodes };
}

/** A node as its block has it: what an instance sets is none of the block's own. */
function ownAgain(seen: GraphNode, own: GraphNode, given: ParamValues): GraphNode {
  const isGiven = (name: string): boolean => Object.hasOwn(given, name);
  const params = [
    ...Object.entries(seen.params).filter(([name]) => !isGiven(name)),
    ...Object.entries(own.params).filter(([name]) => isGiven(name)),
  ];
  return { ...seen, params: Object.fromEntries(params) };
}

/** What a changed graph sets anew of what the instance around it set, by the instance's names. */
function setOutside({ block, given }: Place, seen: Graph): ParamValues {
  const values = (block?.exposed ?? []).flatMap(({ name, targets }) =>
    targets.flatMap(({ node: id, param }) => {
      const before = given.get(id)?.[param];
      const now = seen.nodes.find((node) => node.id === id)?.params[param];
      return before === undefined || now === undefined || sameValue(before, now)
        ? []
        : [[name, now] as const];
    }),
  );
  return Object.fromEntries(values);
}

/**
 * Puts a graph that was changed as it is seen at a place back into the document. What instances set
 * is set at them, as far out as it is set; everything else in the block, for all its instances.
 */
export function putSeen(
  document: Document,
  within: readonly string[],
  seen: Graph,
  shipped: Catalogue,
): Document {
  const place = placeAt(document, within, shipped);
  const own = new Map(place.graph.nodes.map((node) => [node.id, node]));
  const nodes = seen.nodes.map((node) => {
    const [before, given] = [own.get(node.id), place.given.get(node.id)];
    return before && given ? ownAgain(node, before, given) : node;
  });
  const put = putGraph(document, place.block?.id ?? null, { ...seen, nodes });
  const values = setOutside(place, seen);
  const instance = within.at(-1);
  if (instance === undefined || Object.keys(values).length === 0) return put;
  const around = within.slice(0, -1);
  const outer = asSeen(placeAt(put, around, shipped));
  return putSeen(put, around, setParams(outer, instance, values), shipped);
}
