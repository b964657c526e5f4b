import type { NodeAnalysis } from '../analyse';
import type { Catalogue } from '../catalogue';
import type { Graph, GraphNode } from '../graph/document';
import type { Language, Localized } from '../kinds/language';
import type { Problem, ProblemCode, ProblemOf } from '../kinds/problem';
import type { DataForm, LossSettings } from '../program/trainable';

/** What a fix is made from. */
export interface FixContext {
  /** The graph that holds the problem's node. */
  readonly graph: Graph;
  readonly catalogue: Catalogue;
  /** What is known of a node of the graph. */
  node(id: string): NodeAnalysis | undefined;
  readonly data: DataForm | null;
  readonly settings: LossSettings;
}

/** One way to mend a problem: one pure edit, and the values of the sentence that tells of it. */
export interface Offer<V> {
  readonly values: V;
  /** The graph mended; the same graph where it has changed so that there is nothing to mend. */
  readonly apply: (graph: Graph) => Graph;
}

/** What a fix's file says of it. */
interface FixSpec<C extends ProblemCode, V> {
  readonly kind: string;
  /** Of several kinds the lower comes first: 1 sets what is there right, 2 adds, 3 takes away. */
  readonly rank: 1 | 2 | 3;
  /** The problems that it mends. */
  readonly codes: readonly C[];
  /** It mends from the canvas what is wrong inside a block. */
  readonly fromOutside?: true;
  /** It sets what the net's output comes from, wherever inside of the user's blocks that stands. */
  readonly atOutput?: true;
  /** The ways there are, the likeliest first; none where the problem lies otherwise. */
  readonly offers: (problem: ProblemOf<C>, context: FixContext) => readonly Offer<V>[];
  /** Exactly what is done, without a full stop: it stands on a button. */
  readonly words: Localized<(values: V) => string>;
}

/** A way to mend a problem, its values sealed inside. */
export interface Fix {
  readonly kind: string;
  /** What it does, as the label of a button. */
  say(language: Language): string;
  readonly apply: (graph: Graph) => Graph;
}

/** A kind of fix. */
export interface FixKind {
  readonly kind: string;
  readonly rank: number;
  readonly codes: readonly ProblemCode[];
  readonly atOutput: boolean;
  fixes(problem: Problem, context: FixContext): readonly Fix[];
}

/** Makes a kind of fix of its file's description. */
export function defineFix<C extends ProblemCode, V>(spec: FixSpec<C, V>): FixKind {
  const codes: ReadonlySet<string> = new Set(spec.codes);
  const isMine = (problem: Problem): problem is Problem & ProblemOf<C> => codes.has(problem.code);
  return {
    kind: spec.kind,
    rank: spec.rank,
    codes: spec.codes,
    atOutput: spec.atOutput === true,
    fixes(problem, context) {
      if (!isMine(problem)) return [];
      const isInside = problem.path !== undefined && problem.path !== problem.node;
      if (isInside && !spec.fromOutside) return [];
      return spec.offers(problem, context).map(({ values, apply }) => ({
        kind: spec.kind,
        say: (language) => spec.words[language](values),
        apply,
      }));
    },
  };
}

/** The node of the graph that a problem belongs to; undefined where the whole graph does. */
export function ownerOf({ node }: Problem, { graph }: FixContext): GraphNode | undefined {
  return node === null ? undefined : graph.nodes.find(({ id }) => id === node);
}
