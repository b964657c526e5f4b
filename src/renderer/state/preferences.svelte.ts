import { MediaQuery } from 'svelte/reactivity';
import type { Language } from '../../core/kinds/language';
import type { Bridge, Preferences as Values } from '../../ipc/contract';

/** What the user chooses once and finds again: language, theme and keys. */
export class Preferences {
  #values = $state.raw<Values>({ language: 'en', theme: 'system', keys: {} });
  readonly #systemDark = new MediaQuery('(prefers-color-scheme: dark)');

  constructor(private readonly bridge: Bridge) {}

  get language(): Language {
    return this.#values.language;
  }

  readonly dark = $derived.by(() =>
    this.#values.theme === 'system' ? this.#systemDark.current : this.#values.theme === 'dark',
  );

  /** Takes over what was chosen in an earlier run. */
  adopt(values: Values): void {
    this.#values = values;
  }

  speak(language: Language): void {
    this.#choose({ ...this.#values, language });
  }

  /** From light to dark or back; from then on the desktop's own setting no longer counts. */
  switchTheme(): void {
    this.#choose({ ...this.#values, theme: this.dark ? 'light' : 'dark' });
  }

  /** The keys of commands that are not the usual ones. */
  get keys(): Values['keys'] {
    return this.#values.keys;
  }

  bind(keys: Values['keys']): void {
    this.#choose({ ...this.#values, keys });
  }

  #choose(values: Values): void {
    this.#values = values;
    void this.bridge.request.setPreferences(values);
  }
}
