import type { Diff, NodeDiff } from '../../core/diff/diff';
import type { Graph, GraphEdge, Position } from '../../core/graph/document';

/** The name of a node in the picture of both nets: what was removed is told from what has its id. */
export function keyOf({ before, after }: NodeDiff): string {
  return after ? after.id : `−${before.id}`;
}

/** Both nets in one: every node and wire of either. Ids are keys. */
export function mergedGraph({ nodes, wires }: Diff): Graph {
  const keys = new Map<string, string>();
  for (const node of nodes) if (node.before) keys.set(node.before.id, keyOf(node));
  const origin: Position = { x: 0, y: 0 };
  const ports = new Map<string, number>();
  return {
    nodes: nodes.map((node) => ({
      ...(node.after ?? node.before),
      id: keyOf(node),
      position: origin,
    })),
    edges: wires.map(({ before, after }): GraphEdge => {
      const [from, to] = after
        ? [after.from, after.to]
        : [keys.get(before.from) ?? '', keys.get(before.to) ?? ''];
      // Wires of both nets meet at one input: each has a port of its own here.
      const port = ports.get(to) ?? 0;
      ports.set(to, port + 1);
      return { from, to, port };
    }),
  };
}
