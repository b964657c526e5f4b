import type { GraphEdge, GraphNode } from '../graph/document';
import type { ParamValue } from '../kinds/params';

/** Something of a node that two documents have otherwise; undefined where it is not set. */
export type Change =
  | {
      readonly type: 'param';
      readonly param: string;
      readonly before: ParamValue | undefined;
      readonly after: ParamValue | undefined;
    }
  | { readonly type: 'name'; readonly before: string; readonly after: string }
  | { readonly type: 'bypass'; readonly before: boolean; readonly after: boolean }
  /** A block of the user's holds something else. */
  | { readonly type: 'inside' };

/** A node of one document, or two that are the same one in both. */
export type NodeDiff =
  | { readonly state: 'added'; readonly before: null; readonly after: GraphNode }
  | { readonly state: 'removed'; readonly before: GraphNode; readonly after: null }
  | {
      readonly state: 'changed' | 'same';
      readonly before: GraphNode;
      readonly after: GraphNode;
      readonly changes: readonly Change[];
    };

/** A wire of one document or of both, by the ids of the nodes that it has there. */
export type WireDiff =
  | { readonly state: 'added'; readonly before: null; readonly after: GraphEdge }
  | { readonly state: 'removed'; readonly before: GraphEdge; readonly after: null }
  | { readonly state: 'same'; readonly before: GraphEdge; readonly after: GraphEdge };

/** How one document differs from another. */
export interface Diff {
  /** In the order of data; what was removed stands where it stood. */
  readonly nodes: readonly NodeDiff[];
  readonly wires: readonly WireDiff[];
}
