import type { Edge, Node } from '@xyflow/svelte';
import type { Annotation, Graph, GraphEdge, GraphNode } from '../../core/graph/document';
import { sameItems } from '../../core/same-items';

/** Data is what never changes: everything shown is looked up live, so that no object need change. */
export type CanvasNode = Node<{ readonly kind: string }, 'kind' | Annotation['type']>;
export type CanvasEdge = Edge<Record<string, never>, 'wire'>;

/** The canvas id of a wire. */
export function edgeId({ from, to, port }: GraphEdge): string {
  return `${from}>${to}:${port}`;
}

/** The wire that a canvas edge stands for. */
export function wireOf(edge: CanvasEdge): GraphEdge {
  return { from: edge.source, to: edge.target, port: Number(edge.targetHandle ?? 0) };
}

function nodeOf(node: GraphNode, label: string): CanvasNode {
  return {
    id: node.id,
    type: 'kind',
    position: { ...node.position },
    data: { kind: node.kind },
    ariaLabel: label,
    ariaRole: 'group',
    // The library's own words are English.
    domAttributes: {
      'data-node-id': node.id,
      'data-kind': node.kind,
      'aria-roledescription': undefined,
      'aria-describedby': undefined,
    },
  };
}

/** What no node's id begins with. */
const ANNOTATION = '@';

/** The annotation that a canvas node stands for, by id; undefined where it is no annotation. */
export function annotationId(id: string): string | undefined {
  return id.startsWith(ANNOTATION) ? id.slice(ANNOTATION.length) : undefined;
}

/** The canvas id of an annotation. */
export function canvasIdOf(annotation: string): string {
  return ANNOTATION + annotation;
}

/** Selecting lifts a node by a thousand: a frame stays below everything all the same. */
const FRAME_DEPTH = -3000;

function annotationNode({ id, type, position, size }: Annotation, label: string): CanvasNode {
  return {
    id: canvasIdOf(id),
    type,
    position: { ...position },
    width: size.width,
    height: size.height,
    data: { kind: type },
    ariaLabel: label,
    connectable: false,
    domAttributes: { 'data-annotation-id': id },
    ...(type === 'frame' ? { zIndex: FRAME_DEPTH, style: 'pointer-events: none' } : {}),
  };
}

function reconcileAnnotation(before: CanvasNode | undefined, next: Annotation): CanvasNode {
  const label = next.text;
  if (before?.type !== next.type) return annotationNode(next, label);
  const same =
    before.position.x === next.position.x &&
    before.position.y === next.position.y &&
    before.width === next.size.width &&
    before.height === next.size.height &&
    before.ariaLabel === label;
  if (same) return before;
  const { width, height } = next.size;
  return { ...before, position: { ...next.position }, width, height, ariaLabel: label };
}

/**
 * The canvas nodes of a graph, its notes and frames first. Objects of nodes that did not change stay the same, with the
 * selection and measured size in them: to replace all of them costs a redraw of all.
 */
export function reconcileNodes(
  old: CanvasNode[],
  graph: Graph,
  label: (node: GraphNode) => string,
): CanvasNode[] {
  const known = new Map(old.map((node) => [node.id, node]));
  const annotations = (graph.annotations ?? []).map((next) =>
    reconcileAnnotation(known.get(canvasIdOf(next.id)), next),
  );
  const kinds = graph.nodes.map((node) => {
    const before = known.get(node.id);
    const ariaLabel = label(node);
    if (before?.data.kind !== node.kind) return nodeOf(node, ariaLabel);
    const moved = before.position.x !== node.position.x || before.position.y !== node.position.y;
    if (!moved && before.ariaLabel === ariaLabel) return before;
    return { ...before, ariaLabel, position: moved ? { ...node.position } : before.position };
  });
  const nodes = [...annotations, ...kinds];
  return sameItems(old, nodes) ? old : nodes;
}

/** The canvas edges of a graph, unchanged ones as the same objects. */
export function reconcileEdges(old: CanvasEdge[], graph: Graph): CanvasEdge[] {
  const known = new Map(old.map((edge) => [edge.id, edge]));
  const edges = graph.edges.map((edge): CanvasEdge => {
    const id = edgeId(edge);
    const { from: source, to: target, port } = edge;
    return (
      known.get(id) ?? {
        id,
        type: 'wire',
        source,
        target,
        targetHandle: String(port),
        data: {},
        ariaLabel: `${source} → ${target}`,
        domAttributes: { 'aria-roledescription': undefined },
      }
    );
  });
  return sameItems(old, edges) ? old : edges;
}
