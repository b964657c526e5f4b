import { type Dataset } from '../core/kinds/dataset';
import { datasets, findDataset } from '../core/datasets';
import type { ParamValue, Rule } from '../core/kinds/params';
import { SETTING_FIELDS } from '../core/settings/fields';
import { readSettings, SETTING_CHOICES, type Settings } from '../core/settings/settings';
import { saySettingRefusal } from '../core/text/settings';
import type { Call } from './call';
import { type OptionKinds, UsageError } from './options';

/** A setting's option: in lower case with hyphens; the batch size's is short. */
function optionOf(setting: string): string {
  if (setting === 'batchSize') return 'batch';
  return setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Every setting with its rule, by its path: `epochs`, `optimizer`, `optimizer.momentum`. */
function allSettings(): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const [name, field] of Object.entries(SETTING_FIELDS)) rules.set(name, field.rule);
  for (const [name, choices] of Object.entries(SETTING_CHOICES)) {
    rules.set(name, { type: 'choice', options: choices.map((choice) => choice.name) });
    for (const choice of choices)
      for (const [param, field] of Object.entries(choice.params))
        rules.set(`${name}.${param}`, field.rule);
  }
  return rules;
}

const SETTINGS = allSettings();

export const TRAIN_OPTIONS: OptionKinds = {
  data: 'value',
  out: 'value',
  json: 'flag',
  ...Object.fromEntries([...SETTINGS.keys()].map((path) => [optionOf(path), 'value'])),
};

/** A number as people write it; JavaScript's other notations, such as 0x10, are not numbers here. */
function numberOf(text: string): number | string {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

/** What the text of an option means by its setting's rule; the text itself where it means nothing. */
function valueOf(rule: Rule, text: string): ParamValue | readonly (number | string)[] {
  if (rule.type === 'flag') return text === 'true' ? true : text === 'false' ? false : text;
  if (rule.type === 'choice') return text;
  return rule.type === 'reals' ? text.split(',').map(numberOf) : numberOf(text);
}

/**
 * The settings that the options ask for, the standard ones where they do not.
 * @throws UsageError where a value is out of bounds
 */
export function settingsFor({ values, language }: Call): Settings {
  const asked: Record<string, unknown> = {};
  const params: Record<string, Record<string, unknown>> = {};
  for (const [path, rule] of SETTINGS) {
    const text = values.get(optionOf(path));
    if (text === undefined) continue;
    const [setting = path, param] = path.split('.');
    if (param === undefined) asked[setting] = valueOf(rule, text);
    else params[setting] = { ...params[setting], [param]: valueOf(rule, text) };
  }
  for (const [setting, values] of Object.entries(params))
    asked[setting] = {
      ...(asked[setting] !== undefined && { name: asked[setting] }),
      params: values,
    };
  const { settings, refusals } = readSettings(asked);
  const [first] = refusals;
  if (first)
    throw new UsageError(saySettingRefusal(first, language, (param) => `--${optionOf(param)}`));
  return settings;
}

/**
 * The dataset that the options name, the first where they name none.
 * @throws UsageError where there is no such dataset
 */
export function datasetFor({ values, words }: Call): Dataset {
  const id = values.get('data') ?? 'mnist';
  const dataset = findDataset(id);
  if (dataset) return dataset;
  const known = words.oneOf(datasets.map((one) => one.id));
  throw new UsageError(words.badValue('--data', known, id));
}
