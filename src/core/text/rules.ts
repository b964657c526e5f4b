import type { Language } from '../kinds/language';
import type { Rule } from '../kinds/params';
import { grouped } from './numbers';

function sayEnglish(rule: Rule): string {
  switch (rule.type) {
    case 'int':
      return `a whole number from ${grouped(rule.min)} to ${grouped(rule.max)}`;
    case 'real':
      return rule.below
        ? `a number from ${grouped(rule.min)} to below ${grouped(rule.max)}`
        : `a number from ${grouped(rule.min)} to ${grouped(rule.max)}`;
    case 'pair':
      return `one whole number from ${grouped(rule.min)} to ${grouped(rule.max)}, or two such (vertical, horizontal)`;
    case 'dims':
      return `one to ${rule.maxRank} whole numbers from 1 to ${grouped(rule.max)}`;
    case 'reals':
      return `up to ${grouped(rule.most)} numbers from ${grouped(rule.min)} to ${grouped(rule.max)}`;
    case 'choice':
      return `one of ${rule.options.join(', ')}`;
    case 'flag':
      return 'true or false';
  }
}

function sayChinese(rule: Rule): string {
  switch (rule.type) {
    case 'int':
      return `${grouped(rule.min)} 到 ${grouped(rule.max)} 之间的整数`;
    case 'real':
      return rule.below
        ? `不小于 ${grouped(rule.min)}、小于 ${grouped(rule.max)} 的数`
        : `${grouped(rule.min)} 到 ${grouped(rule.max)} 之间的数`;
    case 'pair':
      return `${grouped(rule.min)} 到 ${grouped(rule.max)} 之间的一个整数，或两个这样的整数（纵向、横向）`;
    case 'dims':
      return `1 到 ${rule.maxRank} 个整数，每个在 1 到 ${grouped(rule.max)} 之间`;
    case 'reals':
      return `不超过 ${grouped(rule.most)} 个数，每个在 ${grouped(rule.min)} 到 ${grouped(rule.max)} 之间`;
    case 'choice':
      return `${rule.options.join('、')} 之一`;
    case 'flag':
      return 'true 或 false';
  }
}

/** What a parameter accepts, in words that follow "must be" (须为). */
export function sayRule(rule: Rule, language: Language): string {
  return language === 'en' ? sayEnglish(rule) : sayChinese(rule);
}
