import type { Choice } from '../../core/kinds/choice';
import type { Language } from '../../core/kinds/language';
import type { Field, ParamValue } from '../../core/kinds/params';
import { SETTING_FIELDS, type SettingName } from '../../core/settings/fields';
import { SETTING_CHOICES, type ChoiceName, type Settings } from '../../core/settings/settings';
import { SETTING_WORDS } from '../../core/text/settings';

/** One setting that is a single value, as a form shows it. */
export interface FormField {
  readonly field: Field<ParamValue>;
  readonly value: ParamValue;
  readonly label: string;
  /** What it does; empty where the label says it all. */
  readonly about: string;
  readonly options: Readonly<Record<string, string>> | undefined;
}

function isSetting(path: string): path is SettingName {
  return Object.hasOwn(SETTING_FIELDS, path);
}

export function isChoice(path: string): path is ChoiceName {
  return Object.hasOwn(SETTING_CHOICES, path);
}

/** `optimizer.momentum` → the choice and the parameter of what is chosen there. */
export function splitPath(path: string): readonly [ChoiceName, string] | undefined {
  const [head = '', param = ''] = path.split('.');
  return isChoice(head) && param !== '' ? [head, param] : undefined;
}

/** The file that is chosen. */
export function chosenIn(settings: Settings, setting: ChoiceName): Choice<unknown> | undefined {
  return SETTING_CHOICES[setting].find(({ name }) => name === settings[setting].name);
}

/** The paths of the parameters of what is chosen: `optimizer.momentum`. */
export function paramPaths(settings: Settings, setting: ChoiceName): readonly string[] {
  const params = Object.keys(chosenIn(settings, setting)?.params ?? {});
  return params.map((param) => `${setting}.${param}`);
}

/** What a form shows of a setting; undefined where the path leads to no single value. */
export function formField(
  settings: Settings,
  path: string,
  language: Language,
): FormField | undefined {
  const { settings: words, options } = SETTING_WORDS[language];
  if (isSetting(path)) {
    const { name: label, about } = words[path];
    return { field: SETTING_FIELDS[path], value: settings[path], label, about, options };
  }
  const [setting, param] = splitPath(path) ?? [];
  const choice = setting && chosenIn(settings, setting);
  const field = param === undefined ? undefined : choice?.params[param];
  if (!setting || param === undefined || !choice || !field) return undefined;
  const own = choice.words[language];
  return {
    field,
    value: settings[setting].params[param] ?? field.default,
    label: own.params[param] ?? param,
    about: '',
    options: own.options,
  };
}
