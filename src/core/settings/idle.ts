import { SETTING_CHOICES, type ChoiceName, type Settings } from './settings';

const CHOICE_NAMES: readonly ChoiceName[] = ['loss', 'optimizer', 'schedule'];

/** The paths of the settings without meaning beside the others, such as `optimizer.nesterov`. */
export function idleSettings(settings: Settings): readonly string[] {
  const chosen = CHOICE_NAMES.flatMap((setting) => {
    const { name, params } = settings[setting];
    const choice = SETTING_CHOICES[setting].find((one) => one.name === name);
    return (choice?.bind(params).idle ?? []).map((param) => `${setting}.${param}`);
  });
  return settings.patience === 0 ? [...chosen, 'minDelta', 'restoreBest'] : chosen;
}
