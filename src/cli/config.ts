import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findDataset } from '../core/datasets';
import type { Dataset } from '../core/kinds/dataset';
import { readSettings, STANDARD_SETTINGS, type Settings } from '../core/settings/settings';
import { sayFileFailure } from '../core/text/files';
import { saySettingRefusal } from '../core/text/settings';
import { fileFailure } from '../ipc/file-failure';
import type { Call } from './call';
import { SaidError } from './said-error';

/** What a file of settings says; the standard where it says nothing. */
export interface Config {
  readonly settings: Settings;
  readonly dataset: Dataset | undefined;
}

/** What holds where no file of settings is named. */
export const STANDARD_CONFIG: Config = { settings: STANDARD_SETTINGS, dataset: undefined };

function readText(path: string, { language }: Call): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SaidError(sayFileFailure(fileFailure(path, error), language));
  }
}

function parse(text: string): unknown {
  try {
    // Some editors begin a file with a mark of its byte order.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * Reads a file of settings: an object of settings by their names, and `dataset`; the
 * `settings.json` of a run is one.
 * @throws SaidError where it cannot be read, is none, or has a setting that is refused
 */
export function readConfig(path: string, call: Call): Config {
  const { words, language } = call;
  const value = parse(readText(path, call));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SaidError(words.inFile(basename(path), words.notSettings));
  const { dataset: id, ...given }: { readonly dataset?: unknown } = value;
  const dataset = typeof id === 'string' ? findDataset(id) : undefined;
  if (id !== undefined && !dataset)
    throw new SaidError(words.inFile(basename(path), words.noDataset(id)));
  const { settings, refusals } = readSettings(given);
  const [first] = refusals;
  if (first) throw new SaidError(words.inFile(basename(path), saySettingRefusal(first, language)));
  return { settings, dataset };
}

/** What `--config` names; the standard settings where it is not given. @throws SaidError */
export function configFor(call: Call): Config {
  const path = call.values.get('config');
  return path === undefined ? STANDARD_CONFIG : readConfig(path, call);
}
