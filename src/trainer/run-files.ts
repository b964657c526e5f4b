import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRunSettings, RUN_FILES, type RunSettings } from '../ipc/run-folder';
import { RunError } from './run-error';

/**
 * Reads what a run trains, on what and how; the graph reader has still to judge the document.
 * @throws RunError `runUnusable`
 */
export async function readRun(run: string): Promise<RunSettings & { readonly document: unknown }> {
  try {
    const document: unknown = JSON.parse(await readFile(join(run, RUN_FILES.document), 'utf8'));
    const settings = await readFile(join(run, RUN_FILES.settings), 'utf8');
    return { document, ...readRunSettings(settings) };
  } catch (error) {
    throw new RunError('runUnusable', error instanceof Error ? error.message : String(error));
  }
}
