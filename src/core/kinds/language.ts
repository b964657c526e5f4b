/** The languages of the interface. */
export type Language = 'en' | 'zh';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The same thing in every language. */
export type Localized<T> = Readonly<Record<Language, T>>;
