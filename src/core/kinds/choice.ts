import { type Fields, type Params, type ParamValues, type Refusal, readParams } from './params';
import type { KindWords, LocalizedKindWords } from './words';

/** What was chosen among several files of one sort: `{ name: 'sgd', params: { momentum: 0.9 } }`. */
export interface Chosen {
  readonly name: string;
  /** Absent ones take their default. */
  readonly params: ParamValues;
}

/** What every file that can be chosen says of itself. */
export interface ChoiceSpec<F extends Fields> {
  /** Keras' name in camel case. */
  readonly name: string;
  readonly params: F;
  readonly words: LocalizedKindWords<keyof F & string>;
  /** The parameters without meaning beside the others: forms leave them out. */
  readonly idle?: (p: Params<F>) => readonly (keyof F & string)[];
}

/** A file that can be chosen: a loss, an optimizer, a schedule; its parameters' types are sealed. */
export interface Choice<B> {
  readonly name: string;
  readonly params: Fields;
  readonly words: Readonly<Record<'en' | 'zh', KindWords<string>>>;
  bind(values: Readonly<Record<string, unknown>>): {
    readonly bound: B;
    readonly refusals: readonly Refusal[];
    readonly idle: readonly string[];
  };
}

/** Makes a choice of a description and of what it becomes once its parameters are known. */
export function defineChoice<F extends Fields, B>(
  { name, params: fields, words, idle }: ChoiceSpec<F>,
  make: (p: Params<F>) => B,
): Choice<B> {
  return {
    name,
    params: fields,
    words,
    bind(values) {
      const { params, refusals } = readParams(fields, values);
      return { bound: make(params), refusals, idle: idle?.(params) ?? [] };
    },
  };
}

/**
 * What was chosen, its parameters read; those that their fields refuse take their default.
 * @throws Error where there is no choice of this name: settings were read before
 */
export function bindChosen<B>(choices: readonly Choice<B>[], { name, params }: Chosen): B {
  const choice = choices.find((one) => one.name === name);
  if (!choice) throw new Error(`There is no ${name}`);
  return choice.bind(params).bound;
}
