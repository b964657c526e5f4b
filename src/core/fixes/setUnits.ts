import { setParams } from '../graph/edit';
import type { GraphNode } from '../graph/document';
import { defineFix, type FixContext } from '../fixing/fix';
import { type NodeName, nameOf } from '../fixing/names';
import { trailOf } from '../fixing/trail';

/** The parameter by which a node says how many values its last axis has. */
function sizing({ kind, params }: GraphNode): 'units' | 'filters' | null {
  if (kind === 'dense') return 'units';
  if (kind === 'conv2D' || kind === 'separableConv2D') return 'filters';
  return kind === 'cbapd' && params.convolve !== false ? 'filters' : null;
}

/** Whether the last axis comes out as it went in. */
function keepsLastAxis(id: string, context: FixContext): boolean {
  const { inputs, shape } = context.node(id) ?? {};
  const input = inputs?.[0];
  return !!input && !!shape && input.at(-1) === shape.at(-1);
}

/** The node that decides how many values come out at the end; undefined where it is not simple. */
function decider(id: string, context: FixContext): GraphNode | undefined {
  for (const node of trailOf(id, context)) {
    if (sizing(node) !== null) return node;
    const plain = context.catalogue.find(node.kind)?.type === 'layer' || node.kind === 'cbapd';
    if (!plain || !keepsLastAxis(node.id, context)) return undefined;
  }
  return undefined;
}

interface Values {
  readonly of: NodeName;
  readonly sized: 'units' | 'filters';
  readonly from: number;
  readonly to: number;
}

export default defineFix({
  kind: 'setUnits',
  rank: 1,
  atOutput: true,
  codes: ['outputClasses'],
  offers({ node: end, values: { units, classes } }, context) {
    const node = end === null ? undefined : decider(end, context);
    const sized = node && sizing(node);
    if (!node || !sized) return [];
    const values: Values = { of: nameOf(node.id, context), sized, from: units, to: classes };
    return [{ values, apply: (graph) => setParams(graph, node.id, { [sized]: classes }) }];
  },
  words: {
    en: ({ of, sized, from, to }) => `Give ${of.en} ${to} ${sized} in place of ${from}`,
    zh: ({ of, sized, from, to }) =>
      `把${of.zh}的${sized === 'units' ? '神经元' : '卷积核'}个数由 ${from} 改为 ${to}`,
  },
});
