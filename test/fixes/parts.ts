import type { Graph, GraphNode } from '../../src/core/graph/document';
import type { ProblemCode } from '../../src/core/kinds/problem';
import type { ParamValues } from '../../src/core/kinds/params';
import { net, node } from '../mending';

/** A net, its problem that a kind of fix mends, and what is offered, the likeliest first. */
export type FixCase = readonly [
  kind: string,
  code: ProblemCode,
  graph: Graph,
  sentences: readonly string[],
];

export const input = node('in', 'input', { shape: [28, 28, 1] });
export const flat = node('flat', 'flatten');
export const ten = node('ten', 'dense', { units: 10 });
export const softmax = node('end', 'activation', { function: 'softmax' });
export const head = [flat, ten, softmax];
export const two = { stride: [2, 2] };

export function conv(id: string, filters: number, more: ParamValues = {}): GraphNode {
  return node(id, 'conv2D', { filters, ...more });
}

/** Two layers behind the input, joined before the head. */
export function joined(kind: string, a: GraphNode, b: GraphNode): Graph {
  return net(
    [input, a, b, node('join', kind), ...head],
    ...[`in→${a.id}`, `in→${b.id}`, `${a.id}→join`, `${b.id}→join:1`],
    ...['join→flat', 'flat→ten', 'ten→end'],
  );
}
