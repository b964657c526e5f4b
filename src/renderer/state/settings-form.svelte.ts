import type { ParamValue } from '../../core/kinds/params';
import { idleSettings } from '../../core/settings/idle';
import { readSettings, type Settings, STANDARD_SETTINGS } from '../../core/settings/settings';
import { formField, isChoice, splitPath } from './setting-path';

/** What the next run is asked to do, and what stands refused in the fields meanwhile. */
export class SettingsForm {
  #settings = $state.raw<Settings>(STANDARD_SETTINGS);
  /** Texts that their fields refuse, by the setting's path: kept, so that no other value trains. */
  #refused = $state.raw<ReadonlyMap<string, string>>(new Map());

  readonly idle = $derived.by(() => new Set(idleSettings(this.#settings)));
  /** The paths that are refused and on show. */
  readonly refused = $derived.by((): readonly string[] =>
    [...this.#refused.keys()].filter((path) => !this.idle.has(path)),
  );

  get settings(): Settings {
    return this.#settings;
  }

  /** Takes over settings that were read elsewhere. */
  adopt(settings: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...settings };
    this.#refused = new Map();
  }

  /** Sets one value: `batchSize`, `optimizer.momentum`; a choice by the name of its file. */
  set(path: string, value: ParamValue): void {
    const [setting, param] = splitPath(path) ?? [];
    const change =
      setting !== undefined && param !== undefined
        ? {
            [setting]: {
              ...this.#settings[setting],
              params: { ...this.#settings[setting].params, [param]: value },
            },
          }
        : { [path]: value };
    this.#settings = readSettings({ ...this.#settings, ...change }).settings;
    this.#forget((one) => one === path || (isChoice(path) && one.startsWith(`${path}.`)));
  }

  /** The text that a field refuses. */
  refusedText(path: string): string | undefined {
    return this.#refused.get(path);
  }

  /** Keeps a text that a field refuses; undefined once none is. */
  refuse(path: string, text: string | undefined): void {
    if (text === undefined) this.#forget((one) => one === path);
    else this.#refused = new Map(this.#refused).set(path, text);
  }

  /** Whether a setting is other than what a run does unless something else is set. */
  changed(path: string): boolean {
    if (this.#refused.has(path) && !this.idle.has(path)) return true;
    if (isChoice(path)) return this.#settings[path].name !== STANDARD_SETTINGS[path].name;
    if (this.idle.has(path)) return false;
    const shown = formField(this.#settings, path, 'en');
    return shown !== undefined && String(shown.value) !== String(shown.field.default);
  }

  /** Brings settings back to what a run does unless something else is set. */
  reset(paths: readonly string[]): void {
    for (const path of paths) {
      const shown = formField(this.#settings, path, 'en');
      if (isChoice(path)) this.set(path, STANDARD_SETTINGS[path].name);
      else if (shown) this.set(path, shown.field.default);
    }
  }

  #forget(those: (path: string) => boolean): void {
    if (![...this.#refused.keys()].some(those)) return;
    this.#refused = new Map([...this.#refused].filter(([path]) => !those(path)));
  }
}
