import { MediaQuery } from 'svelte/reactivity';
import type { Language } from '../../core/kinds/language';
import type { Shown } from '../../core/picture/foot';
import {
  type Bridge,
  type Layout,
  type Preferences as Values,
  preferencesSchema,
} from '../../ipc/contract';

/** The sizes of everything in the window, as browsers have them. */
const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** What the user chooses once and finds again: language, theme, keys, and what is shown where. */
export class Preferences {
  #values = $state.raw<Values>(preferencesSchema.parse({ language: 'en', theme: 'system' }));
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

  /** How large everything in the window is; 1 is the usual size. */
  get zoom(): number {
    return this.#values.zoom;
  }

  /** Makes everything in the window larger by one step. */
  enlarge(): void {
    this.resize(ZOOMS.find((zoom) => zoom > this.zoom));
  }

  reduce(): void {
    this.resize(ZOOMS.findLast((zoom) => zoom < this.zoom));
  }

  resize(zoom: number | undefined): void {
    if (zoom !== undefined && zoom !== this.zoom) this.#choose({ ...this.#values, zoom });
  }

  /** The keys of commands that are not the usual ones. */
  get keys(): Values['keys'] {
    return this.#values.keys;
  }

  bind(keys: Values['keys']): void {
    this.#choose({ ...this.#values, keys });
  }

  /** What the canvas shows of the net. */
  get shown(): Shown {
    return this.#values.shown;
  }

  show(name: keyof Shown, on: boolean): void {
    this.#choose({ ...this.#values, shown: { ...this.#values.shown, [name]: on } });
  }

  /** How the panels were left; null where they never were touched. */
  get layout(): Layout | null {
    return this.#values.layout;
  }

  arrange(layout: Layout): void {
    this.#choose({ ...this.#values, layout });
  }

  #choose(values: Values): void {
    this.#values = values;
    void this.bridge.request.setPreferences(values);
  }
}
