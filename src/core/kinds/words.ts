import type { Localized } from './language';

/** What a kind is called, in one language. `name` may stay English where the field says it so. */
export interface KindWords<P extends string> {
  readonly name: string;
  /** One or two sentences for the palette and the inspector. */
  readonly about: string;
  readonly params: Readonly<Record<P, string>>;
  /** Words for the options of choices, where the option itself is not shown. */
  readonly options?: Readonly<Record<string, string>>;
}

export type LocalizedKindWords<P extends string> = Localized<KindWords<P>>;
