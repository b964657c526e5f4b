import type { SettingName } from '../../../core/settings/fields';
import type { ChoiceName, Settings } from '../../../core/settings/settings';
import { paramPaths } from '../../state/setting-path';

/** The groups that are folded away, in the order of the form. */
export const GROUPS = [
  'details',
  'schedule',
  'regularization',
  'classes',
  'stopping',
  'precision',
  'data',
] as const;

export type Group = (typeof GROUPS)[number];

/** Where each setting stands: in sight, or in a group. A new setting without a place is an error. */
const PLACES: Readonly<Record<SettingName | ChoiceName, Group | 'simple'>> = {
  epochs: 'simple',
  batchSize: 'simple',
  learningRate: 'simple',
  seed: 'simple',
  optimizer: 'simple',
  loss: 'simple',
  schedule: 'schedule',
  l1: 'regularization',
  l2: 'regularization',
  clipNorm: 'regularization',
  globalClipNorm: 'regularization',
  classWeights: 'classes',
  topK: 'classes',
  monitor: 'stopping',
  patience: 'stopping',
  minDelta: 'stopping',
  restoreBest: 'stopping',
  precision: 'precision',
  limit: 'data',
};

/** The paths of a group's settings, with the parameters of what is chosen. */
export function pathsOf(group: Group | 'simple', settings: Settings): readonly string[] {
  const own = Object.entries(PLACES).flatMap(([path, place]) => (place === group ? [path] : []));
  if (group === 'details')
    return [...paramPaths(settings, 'optimizer'), ...paramPaths(settings, 'loss')];
  return group === 'schedule' ? [...own, ...paramPaths(settings, 'schedule')] : own;
}

/** The group in which a setting is folded away; undefined where it is always in sight. */
export function groupOf(path: string, settings: Settings): Group | undefined {
  return GROUPS.find((group) => pathsOf(group, settings).includes(path));
}
