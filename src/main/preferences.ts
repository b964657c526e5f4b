import { app, nativeTheme } from 'electron';
import { type Preferences as Values, preferencesSchema } from '../ipc/contract';
import { Stored } from './stored';

/** The panel's colours in theme.css: what a window shows before its first frame is drawn. */
const BACKGROUND = { light: '#fdfdfb', dark: '#1b1b1a' };

/** The user's language and theme; the theme also becomes the system's dialogues'. */
export class Preferences {
  readonly #stored: Stored<Values>;

  constructor() {
    const language = app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en';
    const standard = preferencesSchema.parse({ language, theme: 'system' });
    this.#stored = new Stored('preferences', preferencesSchema, standard);
    nativeTheme.themeSource = this.value.theme;
  }

  get value(): Values {
    return this.#stored.value;
  }

  async set(value: Values): Promise<void> {
    nativeTheme.themeSource = value.theme;
    await this.#stored.set(value);
  }

  background(): string {
    return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
  }
}
