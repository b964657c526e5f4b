/** Why something is refused as a graph, each with the values that its sentence needs. */
export interface RefusalValues {
  /** In bytes or characters. */
  readonly tooLarge: { readonly limit: number };
  /** Where the text stops being JSON; both count from 1. */
  readonly notJson: { readonly line: number; readonly column: number };
  readonly tooDeep: { readonly limit: number };
  readonly tooManyValues: { readonly limit: number };
  readonly notGraph: Readonly<Record<string, never>>;
  /** No file of the library. */
  readonly notBlock: Readonly<Record<string, never>>;
  readonly newer: { readonly version: number; readonly known: number };
  /** A key that would reach into JavaScript itself, such as `__proto__`. */
  readonly forbiddenName: { readonly name: string };
  /** A part, by its path `nodes[3].position.x`, that is missing or of the wrong form. */
  readonly badPart: { readonly path: string; readonly received: unknown };
  readonly tooManyNodes: { readonly count: number; readonly limit: number };
  readonly tooManyEdges: { readonly count: number; readonly limit: number };
  readonly duplicateId: { readonly id: string };
  readonly danglingEdge: { readonly from: string; readonly to: string; readonly missing: string };
  /** A wire to the `port`-th input, from 0, of a node that has only `inputs`. */
  readonly noSuchPort: {
    readonly from: string;
    readonly to: string;
    readonly port: number;
    readonly inputs: number;
  };
  /** A block that contains itself, directly or by another. */
  readonly blockWithinItself: { readonly name: string };
  /** A block whose inside has no output, or several. */
  readonly blockOutputs: { readonly name: string; readonly outputs: number };
  readonly portTaken: { readonly to: string; readonly port: number };
}

export type RefusalCode = keyof RefusalValues;

/** A refusal of one code. */
export type RefusalOf<C extends RefusalCode> = {
  [K in C]: { readonly code: K; readonly values: RefusalValues[K] };
}[C];

/** Why something is no graph, as data: `sayRefusal(refusal, language)` makes the sentence. */
export type Refusal = RefusalOf<RefusalCode>;
