import { type Language, LANGUAGES } from '../core/kinds/language';

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/**
 * The language to speak: `--language`, otherwise the environment's. Found before the options are
 * checked, since it also says what is wrong with them.
 */
export function languageFor(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const asked = args[at]?.split('=')[1] ?? args[at + 1];
  if (at >= 0 && isLanguage(asked)) return asked;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value);
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
