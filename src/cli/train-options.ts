import { datasets, findDataset } from '../core/datasets';
import type { Chosen } from '../core/kinds/choice';
import type { Dataset } from '../core/kinds/dataset';
import type { ParamValue, Rule } from '../core/kinds/params';
import { optionOf, settingRules } from '../core/settings/paths';
import { type ChoiceName, readSettings, type Settings } from '../core/settings/settings';
import { saySettingRefusal } from '../core/text/settings';
import type { Call } from './call';
import { type Config, STANDARD_CONFIG } from './config';
import { type OptionKinds, UsageError } from './options';

const SETTINGS = settingRules();

export const TRAIN_OPTIONS: OptionKinds = {
  data: 'value',
  config: 'value',
  out: 'value',
  'weights-txt': 'flag',
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

/** What was chosen, as asked beside what stands: another choice brings its own parameters. */
function choose(standing: Chosen, name: unknown, params: Readonly<Record<string, unknown>>) {
  const same = name === undefined || name === standing.name;
  return same
    ? { name: standing.name, params: { ...standing.params, ...params } }
    : { name, params };
}

/**
 * The settings that the options ask for; where they do not, those of the file of settings.
 * @throws UsageError where a value is out of bounds
 */
export function settingsFor(
  { values, language }: Call,
  { settings: standing }: Config = STANDARD_CONFIG,
): Settings {
  const asked: Record<string, unknown> = {};
  const params: Record<ChoiceName, Record<string, unknown>> = {
    loss: {},
    optimizer: {},
    schedule: {},
  };
  for (const [path, rule] of SETTINGS) {
    const text = values.get(optionOf(path));
    if (text === undefined) continue;
    const [setting = path, param] = path.split('.');
    if (param === undefined) asked[setting] = valueOf(rule, text);
    else if (setting === 'loss' || setting === 'optimizer' || setting === 'schedule')
      params[setting][param] = valueOf(rule, text);
  }
  const { settings, refusals } = readSettings({
    ...standing,
    ...asked,
    loss: choose(standing.loss, asked.loss, params.loss),
    optimizer: choose(standing.optimizer, asked.optimizer, params.optimizer),
    schedule: choose(standing.schedule, asked.schedule, params.schedule),
  });
  const [first] = refusals;
  if (first)
    throw new UsageError(saySettingRefusal(first, language, (param) => `--${optionOf(param)}`));
  return settings;
}

/**
 * The dataset that the options name, otherwise the file of settings, otherwise the first.
 * @throws UsageError where there is no such dataset
 */
export function datasetFor({ values, words }: Call, config: Config = STANDARD_CONFIG): Dataset {
  const id = values.get('data') ?? config.dataset?.id ?? 'mnist';
  const dataset = findDataset(id);
  if (dataset) return dataset;
  const known = words.oneOf(datasets.map((one) => one.id));
  throw new UsageError(words.badValue('--data', known, id));
}
