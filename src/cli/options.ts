import { parseArgs } from 'node:util';
import { LANGUAGES } from '../core/kinds/language';
import type { CliWords } from '../core/text/cli';
import { isLanguage } from './language';
import { SaidError } from './said-error';

/** A command line that is wrong in itself: exit status 2. */
export class UsageError extends SaidError {}

/** A command's options: those with a value, and those without. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'value'>>;

export interface ParsedOptions {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly positionals: readonly string[];
}

const COMMON: OptionKinds = { help: 'flag', version: 'flag', language: 'value' };

/**
 * Reads options and arguments of a command.
 * @throws UsageError where an option is unknown or used wrongly
 */
export function parseOptions(
  args: readonly string[],
  own: OptionKinds,
  words: CliWords,
): ParsedOptions {
  const kinds = new Map(Object.entries({ ...own, ...COMMON }));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...kinds].map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = kinds.get(token.name);
    if (!kind) {
      const known = [...kinds.keys()].map((name) => `--${name}`);
      throw new UsageError(words.unknownOption(token.rawName, known));
    }
    if (kind === 'flag') {
      if (token.value !== undefined) throw new UsageError(words.takesNoValue(token.rawName));
      flags.add(token.name);
      continue;
    }
    const missing =
      token.value === undefined || (!token.inlineValue && token.value.startsWith('--'));
    if (missing || token.value === '') throw new UsageError(words.needsValue(token.rawName));
    values.set(token.name, token.value);
  }
  const language = values.get('language');
  if (language !== undefined && !isLanguage(language))
    throw new UsageError(words.badValue('--language', words.oneOf(LANGUAGES), language));
  return { flags, values, positionals };
}
