import type { Choice, Chosen } from '../kinds/choice';
import { readParams, type Refusal } from '../kinds/params';
import { losses, optimizers, schedules } from '../program/choices';
import { SETTING_FIELDS, type SettingValues } from './fields';

/** The settings that are choices among files. */
export const SETTING_CHOICES: Readonly<Record<ChoiceName, readonly Choice<unknown>[]>> = {
  loss: losses,
  optimizer: optimizers,
  schedule: schedules,
};

export type ChoiceName = 'loss' | 'optimizer' | 'schedule';

/** Everything that is set before training. */
export type Settings = SettingValues & Readonly<Record<ChoiceName, Chosen>>;

const STANDARD_CHOICES: Readonly<Record<ChoiceName, string>> = {
  loss: 'sparseCategoricalCrossentropy',
  optimizer: 'adam',
  schedule: 'constant',
};

/** A setting that cannot be so, or a name that is none; `param` is its path, `optimizer.momentum`. */
export type SettingRefusal =
  | ({ readonly type: 'value' } & Refusal)
  | { readonly type: 'name'; readonly param: string; readonly known: readonly string[] }
  | {
      /** A parameter that the choice does not have. */
      readonly type: 'stranger';
      readonly param: string;
      readonly choice: string;
      /** The parameters that it has. */
      readonly own: readonly string[];
      /** The choices that have this one. */
      readonly of: readonly string[];
    };

function refused(refusals: readonly Refusal[], path = ''): readonly SettingRefusal[] {
  return refusals.map((one) => ({ ...one, type: 'value', param: `${path}${one.param}` }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownNames(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path = '',
): readonly SettingRefusal[] {
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      param: `${path}${name}`,
      type: 'name',
      known: known.map((one) => `${path}${one}`),
    }));
}

/** Names that are no parameters of the choice, with the choices that have them. */
function strangers(
  setting: ChoiceName,
  choice: Choice<unknown>,
  params: Readonly<Record<string, unknown>>,
): readonly SettingRefusal[] {
  return Object.keys(params)
    .filter((name) => !Object.hasOwn(choice.params, name))
    .map((name) => ({
      type: 'stranger',
      param: `${setting}.${name}`,
      choice: choice.name,
      own: Object.keys(choice.params),
      of: SETTING_CHOICES[setting].flatMap((one) =>
        Object.hasOwn(one.params, name) ? [one.name] : [],
      ),
    }));
}

/** Reads `"sgd"` or `{ "name": "sgd", "params": { … } }`. */
function readChosen(
  setting: ChoiceName,
  value: unknown,
): { readonly chosen: Chosen; readonly refusals: readonly SettingRefusal[] } {
  const choices = SETTING_CHOICES[setting];
  const given = isRecord(value) ? value : { name: value };
  const name = given.name ?? STANDARD_CHOICES[setting];
  const choice = choices.find((one) => one.name === name);
  if (!choice)
    return {
      chosen: { name: STANDARD_CHOICES[setting], params: {} },
      refusals: [
        {
          type: 'value',
          param: setting,
          rule: { type: 'choice', options: choices.map((one) => one.name) },
          received: name,
        },
      ],
    };
  const { name: _, params: inner = {}, ...others } = given;
  const params = isRecord(inner) ? inner : {};
  const { params: read, refusals } = readParams(choice.params, params);
  // What stands beside `params` would be lost without a word.
  const outside = isRecord(inner) ? others : { ...others, params: inner };
  return {
    chosen: { name: choice.name, params: read },
    refusals: [
      ...unknownNames(outside, isRecord(inner) ? ['name', 'params'] : ['name'], `${setting}.`),
      ...strangers(setting, choice, params),
      ...refused(refusals, `${setting}.`),
    ],
  };
}

/**
 * Reads settings from anything: absent ones take their default; all that is refused is named, and
 * names that mean nothing too.
 */
export function readSettings(value: unknown): {
  readonly settings: Settings;
  readonly refusals: readonly SettingRefusal[];
} {
  const given = isRecord(value) ? value : {};
  const { params, refusals } = readParams(SETTING_FIELDS, given);
  const loss = readChosen('loss', given.loss);
  const optimizer = readChosen('optimizer', given.optimizer);
  const schedule = readChosen('schedule', given.schedule);
  const known = [...Object.keys(SETTING_FIELDS), ...Object.keys(SETTING_CHOICES)];
  return {
    settings: {
      ...params,
      loss: loss.chosen,
      optimizer: optimizer.chosen,
      schedule: schedule.chosen,
    },
    refusals: [
      ...unknownNames(given, known),
      ...refused(refusals),
      ...[loss, optimizer, schedule].flatMap((one) => one.refusals),
    ],
  };
}

/** What a run does unless something else is set. */
export const STANDARD_SETTINGS: Settings = readSettings({}).settings;
