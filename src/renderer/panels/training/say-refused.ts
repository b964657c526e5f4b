import type { Language } from '../../../core/kinds/language';
import { sayRule } from '../../../core/text/rules';
import { formField } from '../../state/setting-path';
import type { SettingsForm } from '../../state/settings-form.svelte';
import { TRAINING } from '../../text/training';

/** What the first setting that stands refused must be; null where none does. */
export function sayRefused(form: SettingsForm, language: Language): string | null {
  const shown = formField(form.settings, form.refused[0] ?? '', language);
  if (!shown) return null;
  return TRAINING[language].mend(shown.label, sayRule(shown.field.rule, language));
}
