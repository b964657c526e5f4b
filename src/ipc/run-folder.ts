import { readSettings, type Settings } from '../core/settings/settings';

/** The files of a run's folder, on the command line and in the window alike. */
export const RUN_FILES = {
  document: 'document.json',
  /** The settings and the dataset's id. */
  settings: 'settings.json',
  /** What the run told, an event a line. */
  events: 'events.jsonl',
  /** A folder for each checkpoint; the name begins with its step, so that names sort by age. */
  checkpoints: 'checkpoints',
  /** The weights at the end. */
  weights: 'weights.npz',
  /** The same for people to read, where asked. */
  weightsText: 'weights.txt',
};

/** The files of a checkpoint. It counts only with its manifest, which is written last. */
export const CHECKPOINT_FILES = {
  state: 'state.npz',
  progress: 'progress.json',
  manifest: 'manifest.json',
};

/** What a run trains on, and how. */
export interface RunSettings {
  readonly dataset: string;
  readonly settings: Settings;
}

export function writeRunSettings({ dataset, settings }: RunSettings): string {
  return `${JSON.stringify({ dataset, ...settings }, null, 2)}\n`;
}

/** @throws Error where the text is not what `writeRunSettings` gives */
export function readRunSettings(text: string): RunSettings {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('dataset' in value))
    throw new Error('no settings of a run');
  const { dataset, ...given } = value;
  const { settings, refusals } = readSettings(given);
  const [first] = refusals;
  if (first) throw new Error(`${first.param} is no setting`);
  if (typeof dataset !== 'string') throw new Error('the dataset has no name');
  return { dataset, settings };
}
