import type { Builder, Variable } from '../program/builder';
import type { Value } from '../program/value';
import { type Fields, type Params, type Refusal, readParams } from './params';
import type { Shape } from './shape';
import type { Weight } from './weight';
import type { Window } from './window';
import type { KindWords, LocalizedKindWords } from './words';

/** The groups of the palette; each has a colour on the canvas. */
export type Group =
  | 'inputOutput'
  | 'convolution'
  | 'normalization'
  | 'activation'
  | 'pooling'
  | 'regularization'
  | 'dense'
  | 'merge';

/** A layer in Keras' own vocabulary: tfjs builds it, Python prints it. */
export interface KerasLayer {
  readonly className: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** How derived values came about, each rule with its numbers put in: `⌈(32−5+1)/1⌉ = 28`. */
export interface Formulas {
  readonly height?: string;
  readonly width?: string;
  readonly shape?: string;
  readonly params?: string;
  readonly macs?: string;
}

/** Which input shapes a layer takes: a fixed number, or two and more. */
type Inputs = number | 'many';

/** What a layer has at hand when it joins a training program. */
interface Emission<P, W extends string> {
  /** `b.training` tells training from inference. */
  readonly b: Builder;
  /** The first input; for the Input layer, the batch of images. */
  readonly x: Value;
  /** All inputs in port order. */
  readonly inputs: readonly Value[];
  readonly p: P;
  /** A weight's variable. Asking for one that the parameters leave out is a broken assumption. */
  readonly weight: (name: W) => Variable;
}

/** What a layer's file says of it. `p` is inferred from `params`, weight names from `weights`. */
export interface LayerSpec<F extends Fields, W extends string> {
  /** Keras' class in camel case; the file has the same name. */
  readonly kind: string;
  readonly group: Group;
  readonly inputs: Inputs;
  readonly params: F;
  /** Parameters that mean nothing beside the others' present values. */
  readonly idle?: (p: Params<F>) => readonly (keyof F & string)[];
  /** The output's shape. @throws ShapeError where the inputs do not fit. */
  readonly shape: (inputs: readonly Shape[], p: Params<F>) => Shape;
  /** Its weights by name; null for one that the parameters leave out. */
  readonly weights?: (inputs: readonly Shape[], p: Params<F>) => Readonly<Record<W, Weight | null>>;
  /** Multiply-accumulates for one image: kernels of convolutions and dense layers only. */
  readonly macs?: (inputs: readonly Shape[], output: Shape, p: Params<F>) => number;
  /** The window it slides over its input; `all` where every output sees the whole input. */
  readonly window?: (p: Params<F>, inputs: readonly Shape[]) => Window | 'all' | undefined;
  readonly formulas?: (inputs: readonly Shape[], output: Shape, p: Params<F>) => Formulas;
  readonly keras: (p: Params<F>) => KerasLayer;
  /** The same layer in a training program. */
  readonly emit: (emission: Emission<Params<F>, W>) => Value;
  /** The parameters that matter, in the field's notation: `6 @ 5×5 / 1, same`. */
  readonly face: (p: Params<F>) => string;
  readonly words: LocalizedKindWords<keyof F & string>;
}

/** A layer with its parameters read: everything else about it follows from its inputs' shapes. */
export interface BoundLayer {
  readonly type: 'layer';
  readonly layer: Layer;
  readonly refusals: readonly Refusal[];
  readonly idle: readonly string[];
  readonly face: string;
  readonly keras: KerasLayer;
  shape(inputs: readonly Shape[]): Shape;
  weights(inputs: readonly Shape[]): Readonly<Record<string, Weight>>;
  macs(inputs: readonly Shape[], output: Shape): number;
  window(inputs: readonly Shape[]): Window | 'all' | undefined;
  formulas(inputs: readonly Shape[], output: Shape): Formulas;
  emit(b: Builder, inputs: readonly Value[], weight: (name: string) => Variable): Value;
}

/** A layer of the catalogue, its parameters' types sealed inside. */
export interface Layer {
  readonly type: 'layer';
  readonly kind: string;
  readonly group: Group;
  readonly inputs: Inputs;
  readonly params: Fields;
  readonly words: Readonly<Record<'en' | 'zh', KindWords<string>>>;
  bind(values: Readonly<Record<string, unknown>>): BoundLayer;
}

function present(
  weights: Readonly<Record<string, Weight | null>>,
): Readonly<Record<string, Weight>> {
  const kept: Record<string, Weight> = {};
  for (const [name, weight] of Object.entries(weights)) if (weight) kept[name] = weight;
  return kept;
}

/** Makes a layer of its file's description. */
export function defineLayer<F extends Fields, W extends string = never>(
  spec: LayerSpec<F, W>,
): Layer {
  const layer: Layer = {
    type: 'layer',
    kind: spec.kind,
    group: spec.group,
    inputs: spec.inputs,
    params: spec.params,
    words: spec.words,
    bind(values) {
      const { params, refusals } = readParams(spec.params, values);
      return {
        type: 'layer',
        layer,
        refusals,
        // Getters: an analysis of thousands of layers asks for none of these.
        get idle() {
          return spec.idle?.(params) ?? [];
        },
        get face() {
          return spec.face(params);
        },
        get keras() {
          return spec.keras(params);
        },
        shape: (inputs) => spec.shape(inputs, params),
        weights: (inputs) => present(spec.weights?.(inputs, params) ?? {}),
        macs: (inputs, output) => spec.macs?.(inputs, output, params) ?? 0,
        window: (inputs) => spec.window?.(params, inputs),
        formulas: (inputs, output) => spec.formulas?.(inputs, output, params) ?? {},
        emit(b, inputs, weight) {
          const [x] = inputs;
          if (!x) throw new Error(`${spec.kind} was given no input`);
          return spec.emit({ b, x, inputs, p: params, weight });
        },
      };
    },
  };
  return layer;
}
