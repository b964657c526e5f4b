import type { Rule } from './params';
import type { Pair, Shape } from './shape';

/** For sentences that need no values. */
type NoValues = Readonly<Record<string, never>>;

/** What can be wrong with a graph, each with the values that its sentence needs. */
export interface ProblemValues {
  /** The graph has no node at all. */
  readonly empty: NoValues;
  readonly noInput: NoValues;
  readonly manyInputs: { readonly nodes: readonly string[] };
  readonly manyOutputs: { readonly nodes: readonly string[] };
  /** Nobody takes what a node gives: inside of a block, or behind a bypass. */
  readonly leadsNowhere: NoValues;
  /** How many of so many inputs. */
  readonly notConnected: { readonly missing: number; readonly inputs: number };
  readonly cycle: { readonly nodes: readonly string[] };
  readonly unknownKind: { readonly kind: string };
  readonly badParam: {
    readonly kind: string;
    readonly param: string;
    readonly rule: Rule;
    readonly received: unknown;
  };
  readonly needsFeatureMap: { readonly input: Shape };
  /** Dense acts on the last axis alone, as in Keras: seldom what was meant. */
  readonly denseOnMap: { readonly input: Shape };
  /** Convolution, activation, normalisation: the course normalises before it activates. */
  readonly normAfterActivation: NoValues;
  readonly kernelTooLarge: { readonly kernel: Pair; readonly input: Shape };
  /** Rows and columns cut off, of a feature map that has no more. */
  readonly cropTooLarge: { readonly crop: Pair; readonly input: Shape };
  readonly addMismatch: { readonly first: Shape; readonly other: Shape };
  readonly multiplyMismatch: { readonly first: Shape; readonly other: Shape };
  readonly concatenateMismatch: { readonly first: Shape; readonly other: Shape };
  readonly reshapeMismatch: { readonly input: Shape; readonly shape: Shape };
  readonly stridedDilation: { readonly stride: Pair; readonly dilation: Pair };
  readonly tooLarge: { readonly elements: number };
  readonly tooManyLayers: { readonly limit: number };
  /** The output is not one value per class. */
  readonly outputNotVector: { readonly output: Shape };
  readonly outputNotScores: { readonly kind: string };
  readonly outputClasses: { readonly units: number; readonly classes: number };
  /** A loss that has an activation of its own takes the output as logits. */
  readonly outputLogits: { readonly activation: string };
  /** Such a loss takes the output as probabilities, which its own activation would make. */
  readonly outputProbabilities: { readonly activation: string };
  readonly classWeightCount: { readonly given: number; readonly classes: number };
  readonly dataDoesNotFit: { readonly data: Shape; readonly input: Shape };
  readonly nothingToTrain: NoValues;
}

export type ProblemCode = keyof ProblemValues;

/** A problem of one code; the node is the one that owns it, null where the graph as a whole does. */
export type ProblemOf<C extends ProblemCode> = {
  [K in C]: {
    readonly node: string | null;
    readonly code: K;
    readonly values: ProblemValues[K];
    /** Where it is inside of a block: the ids from the node inwards, `stage/r1/conv`. */
    readonly path?: string;
  };
}[C];

/** Something wrong, as data: `say(problem, language)` makes the sentence. */
export type Problem = ProblemOf<ProblemCode>;

/** Problems that are told but stop nobody from training. */
const REMARKS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'outputLogits',
  'outputProbabilities',
  'denseOnMap',
  'normAfterActivation',
]);

/** Whether a problem keeps a graph from being trained. */
export function isError(problem: Problem): boolean {
  return !REMARKS.has(problem.code);
}
