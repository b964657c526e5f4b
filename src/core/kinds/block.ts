import { type Fields, type Params, type ParamValues, type Refusal, readParams } from './params';
import type { KindWords, LocalizedKindWords } from './words';

/** The name by which a block's inside refers to what flows into its first input. */
export const BLOCK_INPUT = ':0';

/** The name of the `port`-th input, from 0. No node's id has a colon. */
export function blockInput(port: number): string {
  return `:${port}`;
}

/** A node inside a block; `from` names nodes of the same inside or inputs; null where nothing is wired. */
export interface InnerNode {
  readonly id: string;
  readonly kind: string;
  readonly params: ParamValues;
  readonly from: readonly (string | null)[];
  readonly name?: string;
  readonly bypass?: true;
}

/** The small graph that a block stands for. */
export interface Inside {
  readonly nodes: readonly InnerNode[];
  /** The node whose output is the block's; an input where the block does nothing, null where nothing is wired. */
  readonly output: string | null;
}

/** What a block's file says of it: no shapes, no counts, no training code, only its inside. */
export interface BlockSpec<F extends Fields> {
  readonly kind: string;
  readonly params: F;
  /** Parameters that mean nothing beside the others' present values. */
  readonly idle?: (p: Params<F>) => readonly (keyof F & string)[];
  readonly expand: (p: Params<F>) => Inside;
  readonly face: (p: Params<F>) => string;
  /** How the closed block is drawn. */
  readonly drawing: 'letters' | 'sum' | 'join';
  readonly words: LocalizedKindWords<keyof F & string>;
}

/** A block with its parameters read. */
export interface BoundBlock {
  readonly type: 'block';
  readonly block: Block;
  readonly refusals: readonly Refusal[];
  readonly idle: readonly string[];
  readonly face: string;
  readonly inside: Inside;
}

/** A block of the catalogue, its parameters' types sealed inside. */
export interface Block {
  readonly type: 'block';
  readonly kind: string;
  readonly inputs: number;
  readonly params: Fields;
  readonly drawing: 'letters' | 'sum' | 'join' | 'own';
  readonly words: Readonly<Record<'en' | 'zh', KindWords<string>>>;
  bind(values: Readonly<Record<string, unknown>>): BoundBlock;
}

/** Makes a block of its file's description. */
export function defineBlock<F extends Fields>(spec: BlockSpec<F>): Block {
  const block: Block = {
    type: 'block',
    kind: spec.kind,
    inputs: 1,
    params: spec.params,
    drawing: spec.drawing,
    words: spec.words,
    bind(values) {
      const { params, refusals } = readParams(spec.params, values);
      return {
        type: 'block',
        block,
        refusals,
        get idle() {
          return spec.idle?.(params) ?? [];
        },
        get face() {
          return spec.face(params);
        },
        inside: spec.expand(params),
      };
    },
  };
  return block;
}

/** Strings nodes one after another: each takes the one before, the first takes `from`. */
export function inSeries(
  from: string,
  nodes: readonly Omit<InnerNode, 'from'>[],
): { readonly nodes: readonly InnerNode[]; readonly output: string } {
  const chained = nodes.map((node, index) => ({ ...node, from: [nodes[index - 1]?.id ?? from] }));
  return { nodes: chained, output: chained.at(-1)?.id ?? from };
}
