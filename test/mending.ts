import { analyse } from '../src/core/analyse';
import { catalogue } from '../src/core/catalogue';
import { datasets } from '../src/core/datasets';
import { type FixContext } from '../src/core/fixing/fix';
import type { Graph, GraphNode } from '../src/core/graph/document';
import type { ParamValues } from '../src/core/kinds/params';
import type { Problem } from '../src/core/kinds/problem';
import { trainingProblems } from '../src/core/program/trainable';
import { STANDARD_SETTINGS } from '../src/core/settings/settings';

const [data] = datasets;

/** A net with all that is wrong with it on the first dataset, and what its fixes are made from. */
export interface Patient {
  readonly problems: readonly Problem[];
  readonly context: FixContext;
}

/** Looks a net over as the window does. */
export function lookOver(graph: Graph): Patient {
  if (!data) throw new Error('No dataset ships');
  const analysis = analyse(graph, catalogue);
  return {
    problems: [...analysis.problems, ...trainingProblems(analysis, data, STANDARD_SETTINGS)],
    context: {
      graph,
      catalogue,
      node: (id) => analysis.nodes.get(id),
      data,
      settings: STANDARD_SETTINGS,
    },
  };
}

export function node(id: string, kind: string, params: ParamValues = {}): GraphNode {
  return { id, kind, params, position: { x: 0, y: 0 } };
}

/** A graph of nodes and wires written `from→to` or `from→to:port`; nodes in a row on the canvas. */
export function net(nodes: readonly GraphNode[], ...wires: readonly string[]): Graph {
  const edges = wires.map((wire) => {
    const [from = '', target = ''] = wire.split('→');
    const [to = '', port = '0'] = target.split(':');
    return { from, to, port: Number(port) };
  });
  return { nodes: nodes.map((one, at) => ({ ...one, position: { x: at * 228, y: 0 } })), edges };
}

/** Nodes one after another. */
export function chain(...nodes: readonly GraphNode[]): Graph {
  const wires = nodes.slice(1).map(({ id }, at) => `${nodes[at]?.id ?? ''}→${id}`);
  return net(nodes, ...wires);
}
