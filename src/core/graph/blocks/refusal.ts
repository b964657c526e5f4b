import type { Refusal } from '../refusal';

/** Why a gesture with blocks is refused, each with the ids and numbers that its sentence needs. */
export interface BlockRefusalValues {
  readonly nothing: Readonly<Record<string, never>>;
  /** Results leave a selection by several nodes; a block gives one. */
  readonly manyExits: { readonly nodes: readonly string[] };
  /** All nodes of a selection lead back into it. */
  readonly noExit: Readonly<Record<string, never>>;
  /** Data leaves a selection to this node and comes back from it. */
  readonly passesOutside: { readonly node: string };
  /** A selection takes from several nodes, so that it is not known what a copy would take. */
  readonly manyEntries: { readonly nodes: readonly string[] };
  /** Nothing flows into a selection. */
  readonly noEntry: Readonly<Record<string, never>>;
  readonly tooManyNodes: { readonly count: number; readonly limit: number };
  readonly tooManyEdges: { readonly count: number; readonly limit: number };
  readonly tooManyBlocks: { readonly limit: number };
  /** So many inputs would be a block's. */
  readonly tooManyInputs: { readonly count: number; readonly limit: number };
  /** Notes and frames in one graph. */
  readonly tooManyNotes: { readonly limit: number };
  /** The block around sets what decides how a block is built. */
  readonly heldOutside: { readonly label: string };
  /** The file could not be opened again. */
  readonly unreadable: { readonly why: Refusal };
  /** A block of this name would come to stand inside of itself. */
  readonly withinItself: { readonly name: string };
}

export type BlockRefusalCode = keyof BlockRefusalValues;

export type BlockRefusalOf<C extends BlockRefusalCode> = {
  [K in C]: { readonly code: K; readonly values: BlockRefusalValues[K] };
}[C];

/** Why nothing was done, as data: `sayBlockRefusal` makes the sentence. */
export type BlockRefusal = BlockRefusalOf<BlockRefusalCode>;
