import { type Dataset } from '../core/kinds/dataset';
import { datasets, findDataset } from '../core/datasets';
import { sayRule } from '../core/text/rules';
import { settingsSchema, type Settings, STANDARD_SETTINGS } from '../ipc/training';
import type { Call } from './call';
import { type OptionKinds, UsageError } from './options';

export const TRAIN_OPTIONS = {
  data: 'value',
  epochs: 'value',
  batch: 'value',
  'learning-rate': 'value',
  seed: 'value',
  limit: 'value',
  out: 'value',
  json: 'flag',
} satisfies OptionKinds;

/** The options that are numbers: what each sets, and the bounds that its sentence names. */
const NUMBERS = [
  { option: 'epochs', setting: 'epochs', min: 1, max: 10_000 },
  { option: 'batch', setting: 'batchSize', min: 1, max: 65_536 },
  { option: 'seed', setting: 'seed', min: 0, max: 2 ** 31 - 1 },
  { option: 'limit', setting: 'limit', min: 1, max: Number.MAX_SAFE_INTEGER },
] as const;

const HIGHEST_RATE = 100;

/** A number as people write it; JavaScript's other notations, such as 0x10, are not numbers here. */
function numberOf(text: string): number {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

/**
 * The settings that the options ask for, the standard ones where they do not.
 * @throws UsageError where a value is out of bounds
 */
export function settingsFor({ values, language, words }: Call): Settings {
  const asked: Partial<Record<keyof Settings, number>> = {};
  for (const { option, setting, min, max } of NUMBERS) {
    const text = values.get(option);
    if (text === undefined) continue;
    const value = numberOf(text);
    if (!Number.isInteger(value) || value < min || value > max) {
      const must = sayRule({ type: 'int', min, max }, language);
      throw new UsageError(words.badValue(`--${option}`, must, text));
    }
    asked[setting] = value;
  }
  const rate = values.get('learning-rate');
  if (rate !== undefined) {
    const value = numberOf(rate);
    if (!(value > 0 && value <= HIGHEST_RATE))
      throw new UsageError(
        words.badValue('--learning-rate', words.positiveUpTo(HIGHEST_RATE), rate),
      );
    asked.learningRate = value;
  }
  return settingsSchema.parse({ ...STANDARD_SETTINGS, ...asked });
}

/**
 * The dataset that the options name, the first where they name none.
 * @throws UsageError where there is no such dataset
 */
export function datasetFor({ values, words }: Call): Dataset {
  const id = values.get('data') ?? 'mnist';
  const dataset = findDataset(id);
  if (dataset) return dataset;
  const known = words.oneOf(datasets.map((one) => one.id));
  throw new UsageError(words.badValue('--data', known, id));
}
