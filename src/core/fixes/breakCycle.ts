import { disconnect } from '../graph/edit';
import type { Graph, GraphEdge } from '../graph/document';
import { defineFix } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';

interface Values {
  readonly wires: readonly { readonly from: NodeName; readonly to: NodeName }[];
}

/**
 * The wires that run back to where the data came from: those that a depth-first walk from the
 * sources, inputs of a node in port order, finds leading into its own path. Without recursion, as
 * a net may be a chain of thousands.
 */
function backWires(graph: Graph): readonly GraphEdge[] {
  const out = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const fed = new Set(graph.edges.map(({ to }) => to));
  const sources = graph.nodes.filter(({ id }) => !fed.has(id));
  const state = new Map<string, 'open' | 'done'>();
  const back: GraphEdge[] = [];
  for (const { id: start } of [...sources, ...graph.nodes]) {
    if (state.has(start)) continue;
    const path = [{ id: start, next: 0 }];
    state.set(start, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = out.get(top.id)?.[top.next++];
      if (!edge) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(edge.to) === 'open') back.push(edge);
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        path.push({ id: edge.to, next: 0 });
      }
    }
  }
  return back;
}

export default defineFix({
  kind: 'breakCycle',
  rank: 3,
  codes: ['cycle'],
  offers(_problem, context) {
    const wires = backWires(context.graph);
    if (wires.length === 0) return [];
    const values: Values = {
      wires: wires.map(({ from, to }) => {
        return { from: nameOf(from, context), to: nameOf(to, context) };
      }),
    };
    return [{ values, apply: (graph) => disconnect(graph, wires, context.catalogue) }];
  },
  words: {
    en({ wires }) {
      const each = wires.map(({ from, to }) => `from ${from.en} back to ${to.en}`);
      return `Take away the ${wires.length > 1 ? 'wires' : 'wire'} ${each.join(', ')}`;
    },
    zh: ({ wires }) =>
      `删去${wires.map(({ from, to }) => `由${from.zh}回到${to.zh}的连线`).join('、')}`,
  },
});
