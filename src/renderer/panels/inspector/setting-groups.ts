import type { Kind } from '../../../core/catalogue';

/**
 * A kind's parameters in the groups in which the form shows them: one for each letter of a
 * lettered block, each begun by the letter's switch; all together otherwise.
 */
export function settingGroups(kind: Kind): readonly (readonly string[])[] {
  const names = Object.keys(kind.params);
  if (kind.type !== 'block' || kind.drawing !== 'letters') return [names];
  const groups: string[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (!last || isSwitch(kind, name)) groups.push([name]);
    else last.push(name);
  }
  return groups;
}

/** Whether a parameter switches a letter: such words begin with it, as in "C: convolution". */
function isSwitch(kind: Kind, name: string): boolean {
  return (
    kind.params[name]?.rule.type === 'flag' && /^[A-Z]:/.test(kind.words.en.params[name] ?? '')
  );
}
