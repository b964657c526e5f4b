import { usersOf } from '../graph/neighbours';
import { bindChosen } from '../kinds/choice';
import { losses } from '../program/choices';
import type { GraphNode } from '../graph/document';
import type { FixContext } from './fix';

/**
 * The nodes that lead straight to a node, it first: back along single inputs, for as long as
 * nobody else takes from them. Bypassed ones are as wires. What is changed on it changes nothing beside it.
 */
export function trailOf(id: string, { graph }: FixContext): readonly GraphNode[] {
  const trail: GraphNode[] = [];
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    const here: string = at;
    seen.add(here);
    const node = graph.nodes.find((one) => one.id === here);
    if (!node || (here !== id && usersOf(graph, here) !== 1)) break;
    if (!node.bypass || here === id) trail.push(node);
    const wires = graph.edges.filter((edge) => edge.to === here);
    at = wires.length === 1 ? wires[0]?.from : undefined;
  }
  return trail;
}

/** The activation by which the loss wants a net to end. */
export function lastActivation({ settings }: FixContext): string {
  return bindChosen(losses, settings.loss).activation ?? 'softmax';
}
