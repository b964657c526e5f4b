import type { Pair } from './shape';

/** What a parameter may hold; all of it is plain JSON. */
export type ParamValue = number | string | boolean | readonly number[];

/** The parameters of a node as they stand in a document, by name. */
export type ParamValues = Readonly<Record<string, ParamValue>>;

/** What a field accepts, as data: the form draws itself from it and a refusal names it. */
export type Rule =
  | { readonly type: 'int'; readonly min: number; readonly max: number }
  | { readonly type: 'real'; readonly min: number; readonly max: number; readonly below: boolean }
  | { readonly type: 'pair'; readonly min: number; readonly max: number }
  | { readonly type: 'dims'; readonly maxRank: number; readonly max: number }
  | { readonly type: 'reals'; readonly min: number; readonly max: number; readonly most: number }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'flag' };

/** A parameter of a layer or block: its default, what it accepts, and how it is read. */
export interface Field<T extends ParamValue> {
  readonly rule: Rule;
  readonly default: T;
  /** The canonical value, or undefined where the rule refuses it. */
  read(value: unknown): T | undefined;
}

export type Fields = Readonly<Record<string, Field<ParamValue>>>;

/** The typed parameters that a set of fields reads. */
export type Params<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/** Sizes above this are refused: a tensor with such an axis would not fit in any memory. */
const LARGEST = 65_536;

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isInt(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

/** A whole number from `min` to `max`, both included. */
export function int(options: { default: number; min: number; max?: number }): Field<number> {
  const { min, max = LARGEST } = options;
  return {
    rule: { type: 'int', min, max },
    default: options.default,
    read: (value) => (isInt(value, min, max) ? value : undefined),
  };
}

/** A real number from `min` to `max`; `below` leaves `max` itself out. */
export function real(options: {
  default: number;
  min: number;
  max: number;
  below?: boolean;
}): Field<number> {
  const { min, max, below = false } = options;
  return {
    rule: { type: 'real', min, max, below },
    default: options.default,
    read: (value) =>
      typeof value === 'number' && value >= min && (below ? value < max : value <= max)
        ? value
        : undefined,
  };
}

/** `[vertical, horizontal]`, both whole; a single number stands for both. */
export function pair(options: { default: number; min: number; max?: number }): Field<Pair> {
  const { min, max = LARGEST } = options;
  return {
    rule: { type: 'pair', min, max },
    default: [options.default, options.default],
    read(value) {
      if (isInt(value, min, max)) return [value, value];
      if (!isList(value) || value.length !== 2) return undefined;
      const [vertical, horizontal] = value;
      return isInt(vertical, min, max) && isInt(horizontal, min, max)
        ? [vertical, horizontal]
        : undefined;
    },
  };
}

/** The sizes of a tensor's axes, one to `maxRank` of them. */
export function dims(options: {
  default: readonly number[];
  maxRank: number;
}): Field<readonly number[]> {
  const { maxRank } = options;
  return {
    rule: { type: 'dims', maxRank, max: LARGEST },
    default: options.default,
    read(value) {
      if (!isList(value) || value.length < 1 || value.length > maxRank) return undefined;
      const sizes = value.filter((size): size is number => isInt(size, 1, LARGEST));
      return sizes.length === value.length ? sizes : undefined;
    },
  };
}

/** Real numbers from `min` to `max`, at most so many; none by default. */
export function reals(options: {
  min: number;
  max: number;
  most: number;
}): Field<readonly number[]> {
  const { min, max, most } = options;
  return {
    rule: { type: 'reals', min, max, most },
    default: [],
    read(value) {
      if (!isList(value) || value.length > most) return undefined;
      const numbers = value.filter(
        (one): one is number => typeof one === 'number' && one >= min && one <= max,
      );
      return numbers.length === value.length ? numbers : undefined;
    },
  };
}

/** One of a few words; the first is the default unless another is named. */
export function choice<const C extends string>(
  options: readonly [C, ...C[]],
  standard: C = options[0],
): Field<C> {
  return {
    rule: { type: 'choice', options },
    default: standard,
    read: (value) => options.find((option) => option === value),
  };
}

/** Yes or no. */
export function flag(options: { default: boolean }): Field<boolean> {
  return {
    rule: { type: 'flag' },
    default: options.default,
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  };
}

/** A parameter that its field refuses. */
export interface Refusal {
  readonly param: string;
  readonly rule: Rule;
  readonly received: unknown;
}

/**
 * Reads a node's parameters: absent ones take their default, refused ones are named.
 * The cast is the one place where a loop over fields becomes the type inferred from them.
 */
export function readParams<F extends Fields>(
  fields: F,
  values: Readonly<Record<string, unknown>>,
): { readonly params: Params<F>; readonly refusals: readonly Refusal[] } {
  const read: Record<string, ParamValue> = {};
  const refusals: Refusal[] = [];
  for (const [param, field] of Object.entries(fields)) {
    const given = Object.hasOwn(values, param) ? values[param] : undefined;
    const value = given === undefined ? field.default : field.read(given);
    if (value === undefined) refusals.push({ param, rule: field.rule, received: given });
    read[param] = value ?? field.default;
  }
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- explained above
  return { params: read as Params<F>, refusals };
}
