import type { Localized } from '../kinds/language';
import type { ParamValues } from '../kinds/params';

/** The version of the file format that this program writes. */
export const VERSION = 2;

/** A place on the canvas in px; y grows downwards. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A layer or a block on the canvas. */
export interface GraphNode {
  /** Unique in its graph; letters, digits, `_` and `-`. */
  readonly id: string;
  readonly kind: string;
  /** Parameters that differ from nothing: absent ones stand for their defaults. */
  readonly params: ParamValues;
  readonly position: Position;
  /** What the user calls it; otherwise the kind's name is shown. */
  readonly name?: string;
  /** It hands its first input through, as if it were a wire: no layers, no weights. */
  readonly bypass?: true;
}

/** A wire from a node's output to the `port`-th input of another; ports count from 0. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly port: number;
}

/** Words on the canvas, or a frame with a title around some nodes. No analysis looks at them. */
export interface Annotation {
  readonly id: string;
  readonly type: 'note' | 'frame';
  readonly text: string;
  readonly position: Position;
  /** In px. */
  readonly size: { readonly width: number; readonly height: number };
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly annotations?: readonly Annotation[];
}

/** A parameter inside a block that its instances may set. */
export interface Exposed {
  /** By which an instance's parameters hold it: unique in its block. */
  readonly name: string;
  /** What the user calls it. */
  readonly label: string;
  /** The inner parameters that it drives: one and more, all of the same rule. */
  readonly targets: readonly { readonly node: string; readonly param: string }[];
}

/**
 * A block that the user made. Among its nodes stand one of kind `blockInput` for each input, in
 * the order of the inputs, and one of kind `blockOutput`. Its instances are nodes of the kind
 * `ownKind(id)`, and every one follows a change of it.
 */
export interface OwnBlock extends Graph {
  readonly id: string;
  readonly name: string;
  readonly exposed: readonly Exposed[];
}

/** What a preset says about itself. */
export interface About {
  readonly title: string;
  readonly year?: number;
  readonly paper?: string;
  /** Top-5 error on ImageNet in per cent, where the course gives it. */
  readonly top5Error?: number;
  readonly idea: Localized<string>;
  /** Where the course's figures and listings differ, what is shipped. */
  readonly note?: Localized<string>;
  /** The parameter count that the published net has: a test compares it with the analysed one. */
  readonly referenceParams: number;
}

/** Everything a project file holds. Immutable: every change makes a new document. */
export interface Document extends Graph {
  readonly format: 'layerloom';
  readonly version: typeof VERSION;
  readonly about?: About;
  readonly blocks?: readonly OwnBlock[];
}

/** A document with nothing in it. */
export const EMPTY: Document = { format: 'layerloom', version: VERSION, nodes: [], edges: [] };
