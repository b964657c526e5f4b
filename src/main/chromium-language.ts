import { app } from 'electron';

/**
 * Under a POSIX locale Chromium gives scripts a language that Intl refuses, and the window would
 * stay blank. Must be called before Electron is ready.
 */
export function chooseLanguage(): void {
  if (process.platform !== 'linux' || app.commandLine.hasSwitch('lang')) return;
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value) ?? '';
  if (!/^[a-z]{2,3}([_-]|\.|$)/i.test(locale)) app.commandLine.appendSwitch('lang', 'en-US');
}
