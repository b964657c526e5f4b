import type { Rule } from '../kinds/params';
import { SETTING_FIELDS } from './fields';
import { SETTING_CHOICES } from './settings';

/** Every setting with its rule, by its path: `epochs`, `optimizer`, `optimizer.momentum`. */
export function settingRules(): ReadonlyMap<string, Rule> {
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

/** The option of a setting: in lower case with hyphens; the batch size's is short. */
export function optionOf(path: string): string {
  if (path === 'batchSize') return 'batch';
  return path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
