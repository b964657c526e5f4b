import type { Language, Localized } from '../kinds/language';
import type { Rule } from '../kinds/params';
import { SETTING_FIELDS, type SettingName } from '../settings/fields';
import { optionOf, settingRules } from '../settings/paths';
import { type ChoiceName, SETTING_CHOICES, STANDARD_SETTINGS } from '../settings/settings';
import { optionLine } from './option-line';
import { SETTING_WORDS } from './settings';

type Group = 'course' | 'objective' | 'restraint' | 'judgement';

const GROUPS: Localized<Readonly<Record<Group, string>>> = {
  en: {
    course: 'Course of the run',
    objective: 'Loss, optimizer and schedule',
    restraint: 'Restraint',
    judgement: 'Judgement and early stopping',
  },
  zh: {
    course: '训练过程',
    objective: '损失函数、优化器与学习率策略',
    restraint: '正则化与裁剪',
    judgement: '评价与提前停止',
  },
};

const GROUP_OF: Readonly<Record<SettingName | ChoiceName, Group>> = {
  epochs: 'course',
  batchSize: 'course',
  learningRate: 'course',
  seed: 'course',
  limit: 'course',
  precision: 'course',
  loss: 'objective',
  optimizer: 'objective',
  schedule: 'objective',
  l1: 'restraint',
  l2: 'restraint',
  clipNorm: 'restraint',
  globalClipNorm: 'restraint',
  classWeights: 'restraint',
  topK: 'judgement',
  monitor: 'judgement',
  patience: 'judgement',
  minDelta: 'judgement',
  restoreBest: 'judgement',
};

const PLACEHOLDERS: Readonly<Partial<Record<Rule['type'], string>>> = {
  choice: '<name>',
  flag: 'true|false',
  reals: '<x,x,…>',
  int: '<n>',
};

function placeholder(rule: Rule | undefined): string {
  return (rule && PLACEHOLDERS[rule.type]) ?? '<x>';
}

function isChoice(name: string): name is ChoiceName {
  return Object.hasOwn(SETTING_CHOICES, name);
}

const RULES = settingRules();

function lineOf(path: string, about: string): string {
  return optionLine(`--${optionOf(path)} ${placeholder(RULES.get(path))}`, about);
}

/** A choice, what it chooses from, and the parameters of each, the standard values in brackets. */
function choiceLines(name: ChoiceName, language: Language): readonly string[] {
  const standard = STANDARD_SETTINGS[name].name;
  const lines = [lineOf(name, `${SETTING_WORDS[language].settings[name].about} (${standard})`)];
  const params = new Map<string, string[]>();
  for (const choice of SETTING_CHOICES[name]) {
    const words = choice.words[language];
    lines.push(optionLine(`  ${choice.name}`, words.about));
    for (const [param, field] of Object.entries(choice.params)) {
      const path = `${name}.${param}`;
      const said = `${choice.name}: ${words.params[param] ?? param} (${String(field.default)})`;
      params.set(path, [...(params.get(path) ?? []), said]);
    }
  }
  const separator = language === 'en' ? '; ' : '；';
  return [...lines, ...[...params].map(([path, said]) => lineOf(path, said.join(separator)))];
}

function fieldLine(name: SettingName, language: Language): string {
  const { rule, default: standard } = SETTING_FIELDS[name];
  const options = rule.type === 'choice' ? `${rule.options.join(', ')}. ` : '';
  const shown = Array.isArray(standard) ? '' : ` (${String(standard)})`;
  return lineOf(name, `${SETTING_WORDS[language].settings[name].about} ${options}`.trim() + shown);
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTING_FIELDS, name);
}

/** The options of all settings, in groups, each with what it does and its standard value. */
export function settingOptions(language: Language): string {
  const groups = Object.entries(GROUPS[language]).map(([group, title]) => {
    const lines = Object.entries(GROUP_OF).flatMap(([name, own]) => {
      if (own !== group) return [];
      if (isChoice(name)) return choiceLines(name, language);
      return isSetting(name) ? [fieldLine(name, language)] : [];
    });
    return `${title}\n${lines.join('')}`;
  });
  return groups.join('\n');
}
