import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Document } from '../core/graph/document';
import { write } from '../core/graph/write';
import type { CliWords } from '../core/text/cli';
import type { Settings } from '../core/settings/settings';
import { SaidError } from './said-error';

/** A folder that keeps a run: the net, its settings, its events; the trainer adds the weights. */
export interface RunFolder {
  readonly path: string;
  /** Keeps an event, a line of JSON. */
  keep(line: string): void;
}

export interface RunContent {
  readonly document: Document;
  readonly dataset: string;
  readonly settings: Settings;
}

/** Makes a folder and those it lies in. Node's own `recursive` never returns for a place in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/**
 * Makes the folder of a run.
 * @throws SaidError where it cannot be made, or holds something already
 */
export function makeRunFolder(name: string, content: RunContent, words: CliWords): RunFolder {
  const path = resolve(name);
  const events = join(path, 'events.jsonl');
  try {
    makeFolder(path);
    if (readdirSync(path).length > 0) throw new SaidError(words.folderNotEmpty(name));
    const { document, dataset, settings } = content;
    writeFileSync(join(path, 'document.json'), write(document));
    writeFileSync(
      join(path, 'settings.json'),
      `${JSON.stringify({ dataset, ...settings }, null, 2)}\n`,
    );
    writeFileSync(events, '');
  } catch (error) {
    if (error instanceof SaidError || !(error instanceof Error)) throw error;
    throw new SaidError(words.folderUnusable(name, error.message));
  }
  return { path, keep: (line) => appendFileSync(events, line) };
}
