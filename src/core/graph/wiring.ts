import { catalogue } from '../catalogue';
import type { Graph } from './document';
import { MOST_PORTS } from './limits';
import type { Refusal } from './refusal';

function inputsOf(kind: string): number {
  const inputs = catalogue.find(kind)?.inputs ?? 'many';
  return inputs === 'many' ? MOST_PORTS : inputs;
}

/** Why nodes and wires do not make a graph: two nodes of one name, a wire from or to nowhere. */
export function checkWiring(graph: Graph): Refusal | null {
  const kinds = new Map<string, string>();
  for (const { id, kind } of graph.nodes) {
    if (kinds.has(id)) return { code: 'duplicateId', values: { id } };
    kinds.set(id, kind);
  }
  const taken = new Set<string>();
  for (const { from, to, port } of graph.edges) {
    const kind = kinds.get(to);
    if (kind === undefined || !kinds.has(from)) {
      const missing = kind === undefined ? to : from;
      return { code: 'danglingEdge', values: { from, to, missing } };
    }
    const inputs = inputsOf(kind);
    if (port >= inputs) return { code: 'noSuchPort', values: { from, to, port, inputs } };
    const place = `${to}:${port}`;
    if (taken.has(place)) return { code: 'portTaken', values: { to, port } };
    taken.add(place);
  }
  return null;
}
